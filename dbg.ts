import { cuesOf } from './src/formula/discourse/clauses/sentence.ts'
for (const [s,g] of [['If □ divides □, then □ divides □ or □ divides □.',['symbol','symbol','symbol','symbol','symbol','symbol']],['A vector □ has unit norm if and only if its entries sum to one.',['bound']]] as any)
for (const c of cuesOf(s,g,g.map(()=>false))) console.log(c.marker,c.clause,JSON.stringify(c.predicate),c.unheard,c.under)
