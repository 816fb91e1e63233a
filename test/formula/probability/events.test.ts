import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('events that may depend', [tex`Let $A$ and $B$ be events.`], {
  hold: [
    tex`\Pr(A \cup B) = \Pr(A) + \Pr(B) - \Pr(A \cap B)`,
    tex`\Pr(A^c) = 1 - \Pr(A)`,
    tex`\Pr(A \cap B) \le \Pr(A)`,
    tex`\Pr(A \cup B) \le \Pr(A) + \Pr(B)`,
    tex`\Pr((A \cup B)^c) = \Pr(A^c \cap B^c)`,
    tex`\Pr(A \setminus B) = \Pr(A) - \Pr(A \cap B)`,
    tex`\Pr(A, B) = \Pr(A \cap B)`,
  ],
  fail: [
    tex`\Pr(A \cup B) = \Pr(A) + \Pr(B)`,
    tex`\Pr(A \cap B) = \Pr(A) \Pr(B)`,
    tex`\Pr(A \cap B) > 0`,
    tex`\Pr(A \mid B) = \Pr(A)`,
    tex`\Pr(A \mid B) = \Pr(B \mid A)`,
    tex`\Pr(A \cup B) < \Pr(A) + \Pr(B)`,
    tex`\Pr(A) = \Pr(B)`,
  ],
})

claims('independent events', [tex`Let $A$ and $B$ be independent events.`], {
  hold: [
    tex`\Pr(A \cap B) = \Pr(A) \Pr(B)`,
    tex`\Pr(A \mid B) = \Pr(A)`,
    tex`\Pr(A \mid B) = \frac{\Pr(B \mid A) \Pr(A)}{\Pr(B)}`,
    tex`\Pr(A \cap B^c) = \Pr(A) (1 - \Pr(B))`,
  ],
  fail: [
    tex`\Pr(A \cup B) = \Pr(A) + \Pr(B)`,
    tex`\Pr(A \cap B) = \Pr(A)`,
    tex`\Pr(A) = \Pr(B)`,
  ],
})
