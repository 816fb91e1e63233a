/** What HTML is made of: what a reader typed must come out as text. */
import { parseHTML } from 'linkedom'

const ours = new Set(
  'a blockquote br button code dd details div dl dt li mark ol p span strong summary sup ul'.split(
    ' ',
  ),
)
/** Of KaTeX. */
const mathematics =
  /^(?:svg|path|line|math|semantics|annotation|m(?:row|i|o|n|sup|sub|subsup|frac|sqrt|root|table|tr|td|text|space|style|under|over|underover|padded|enclose|phantom))$/

/** Elements, attributes and addresses in HTML that neither KaTeX nor we write. */
export function foreign(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const tag = element.tagName.toLowerCase()
    const known = ours.has(tag) || mathematics.test(tag)
    const wrong = [...element.attributes]
      .filter(
        ({ name, value }) =>
          /^(?:on|src|srcdoc$|action$|formaction$)/i.test(name) ||
          (/href$/i.test(name) && !/^(?:#|\/(?!\/))/.test(value)) ||
          /^\s*javascript:/i.test(value) ||
          (name === 'style' && /url\(/i.test(value)),
      )
      .map(({ name, value }) => `${tag} ${name}=${value}`)
    return known ? wrong : [tag, ...wrong]
  })
}

/** What somebody would type to get an element of their own. */
export const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'><svg/onload=alert(1)>",
  '</code></p><iframe srcdoc="<script>alert(1)</script>">',
  String.raw`\text{<img src=x onerror=alert(1)>}`,
  String.raw`\href{javascript:alert(1)}{x}`,
  String.raw`\url{javascript:alert(1)}`,
  String.raw`\includegraphics{x" onerror="alert(1)}`,
  String.raw`\htmlData{x=" onclick="alert(1)}{a}`,
  String.raw`\htmlStyle{background:url(https://example.org)}{a}`,
  String.raw`\htmlClass{x" onclick="alert(1)}{a}`,
  String.raw`\htmlId{x}{a}`,
  String.raw`\operatorname{<b>} = 1`,
  String.raw`\mathrm{<i onclick=alert(1)>}_1 = 2`,
  String.raw`\def\a{<img src=x onerror=alert(1)>}\a = a`,
  String.raw`\color{red" onclick="alert(1)} a`,
  String.raw`\tag{<img src=x onerror=alert(1)>} a = a`,
  '`<img src=x onerror=alert(1)>`',
  'a < b > c & d &lt;img&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
]
