/**
 * Formulas that show one thing to readers and another to who reads KaTeX's tree, by family.
 *
 * Each has beside it what a reader of the tree that knows no tricks would take it for: so
 * the eye can be tried alone, with all that refuses single commands switched off.
 */
import { tex } from '../../support/page.ts'

/** As it is written, and what it would be naively read as. */
export type Trick = readonly [written: string, read: string]

const inks = ['white', '#fff', '#ffffff', '#FFFFFFFF', '#fefefe', '#00000000', '#0000', '#ff000000', '#ff00', 'transparent', 'ivory', 'snow', 'black', '#17181c', 'lightyellow'] // prettier-ignore

const colours = inks.flatMap((ink): Trick[] => [
  [`x = x + 1 \\textcolor{${ink}}{- 1}`, 'x = x + 1 - 1'],
  [`x = {\\color{${ink}} 1 \\cdot} x`, 'x = 1 \\cdot x'],
  [`x = x^{\\textcolor{${ink}}{1}}`, 'x = x^{1}'],
  [`\\frac{x}{\\textcolor{${ink}}{1}} = x`, '\\frac{x}{1} = x'],
])

const colouredLines: Trick[] = [
  [tex`\color{white}\frac{\color{red}x}{\color{red}1} = x`, tex`\frac{x}{1} = x`],
  [
    tex`\color{white}\sqrt{\color{red}x} = \color{red} \sqrt x`,
    tex`\sqrt{x} = \sqrt x`,
  ],
  [
    tex`\color{white}\overline{\color{red}x} = \color{red}\bar x`,
    tex`\bar{x} = \bar x`,
  ],
  [tex`\color{white}\left(\color{red}x\right) = \color{red}x`, tex`\left(x\right) = x`],
  [tex`\colorbox{white}{$x$} = x`, tex`x = x`],
  [tex`\fcolorbox{red}{black}{$x$} = x`, tex`x = x`],
]

const spaces = ['\\kern400pt', '\\kern-2em', '\\hspace{30em}', '\\hspace{-1cm}', '\\hskip-1em', '\\mkern-36mu', '\\mskip-20mu', '\\!\\!\\!\\!\\!\\!', '\\hspace*{-1.5em}', '\\negthickspace\\negthickspace\\negthickspace', '\\qquad\\qquad\\qquad\\qquad\\qquad'] // prettier-ignore

const displaced: Trick[] = [
  ...spaces.flatMap((space): Trick[] => [
    [`x = x + 1 ${space} - 1`, 'x = x + 1 - 1'],
    [`x = \\frac{x ${space} 1}{1}`, 'x = \\frac{x 1}{1}'],
    [`x = x_{a ${space} b}`, 'x = x_{ab}'],
  ]),
  ...['\\raisebox{-60em}', '\\raisebox{1em}', '\\raisebox{-1ex}'].map((raise): Trick => [`x = x + 1 ${raise}{$-1$}`, 'x = x + 1 - 1']), // prettier-ignore
  [tex`x = x \raisebox{0.4em}{\scriptsize 2}`, tex`x = x \text{2}`],
  ...['\\mathllap', '\\mathrlap', '\\llap', '\\rlap', '\\mathclap', '\\clap', '\\smash'].map((command): Trick => [`x = x + 1 ${command}{-1}`, 'x = x + 1 -1']), // prettier-ignore
  [tex`\begin{aligned} x &= x \\[-1.5em] x &= 2 \end{aligned}`, tex`\begin{aligned} x &= x \\ x &= 2 \end{aligned}`],
  [tex`\begin{aligned} x &= x \\[-3.5em] x &= 2 \end{aligned}`, tex`\begin{aligned} x &= x \\ x &= 2 \end{aligned}`],
] // prettier-ignore

const inked: Trick[] = [
  [tex`1 \html@mathml{=}{<} 2`, tex`1 < 2`],
  [tex`x \html@mathml{+ 1}{=} x`, tex`x = x`],
  [tex`x = \html@mathml{2x}{x}`, tex`x = x`],
  [tex`x = x \html@mathml{- 1}{}`, tex`x = x`],
  [tex`\mathchoice{1 = 2}{1 = 1}{1 = 1}{1 = 1}`, tex`1 = 1`],
  [tex`x = \reflectbox{$x$}`, tex`x = x`],
  [tex`\cancel{x} = x`, tex`x = x`],
  [tex`x \bcancel{+ 1} = x + 1`, tex`x + 1 = x + 1`],
  [tex`x + \xcancel{1} = x + 1`, tex`x + 1 = x + 1`],
  [tex`x \sout{=} x`, tex`x = x`],
  [tex`\phase{x} = x`, tex`x = x`],
  [tex`\angl{x} = x`, tex`x = x`],
  [tex`\mathrel{\not}= x`, tex`= x`],
  [tex`\pmb{x} = x`, tex`x = x`],
  [tex`\textcircled{x} = x`, tex`\text{x} = x`],
  [tex`x\mathstrut = x \rule{1em}{1em}`, tex`x = x`],
]

const rules: Trick[] = [
  [tex`x = \rule[0.24em]{0.7em}{0.04em} x`, tex`x = x`],
  [tex`x = x \rule{1em}{0.1em}`, tex`x = x`],
  [tex`x = \frac{x}{\rule{1em}{1em}}`, tex`x = \frac{x}{}`],
  [tex`\begin{array}{|c|} -1 \end{array} = -1`, tex`\begin{array}{c} -1 \end{array} = -1`],
  [tex`\begin{array}{|c} -1 \end{array} = -1`, tex`\begin{array}{c} -1 \end{array} = -1`],
  [tex`\begin{array}{:c:} -1 \end{array} = -1`, tex`\begin{array}{c} -1 \end{array} = -1`],
  [tex`\begin{array}{c} -1 \\ \hline \end{array} = -1`, tex`\begin{array}{c} -1 \end{array} = -1`],
  [tex`\begin{array}{c}\hline -1 \end{array} = -1`, tex`\begin{array}{c} -1 \end{array} = -1`],
  [tex`\begin{array}{c}\hdashline -1 \end{array} = -1`, tex`\begin{array}{c} -1 \end{array} = -1`],
  [tex`\begin{array}{c} 1 \\ \hline 2 \end{array} = 1`, tex`\begin{array}{c} 1 \\ 2 \end{array} = 1`],
] // prettier-ignore

const delimiters: Trick[] = [
  [tex`\genfrac{\lfloor}{\rfloor}{}{}{3}{2} = 1.5`, tex`\frac{3}{2} = 1.5`],
  [tex`\genfrac{\lceil}{\rceil}{}{0}{3}{2} = 1.5`, tex`\frac{3}{2} = 1.5`],
  [tex`\genfrac{[}{]}{0pt}{}{5}{2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`\genfrac{\{}{\}}{0pt}{}{5}{2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`\genfrac{\langle}{\rangle}{0pt}{}{5}{2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`\genfrac{}{}{0pt}{}{5}{2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`\genfrac{(}{)}{}{}{5}{2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`{5 \brace 2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`{5 \brack 2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`{5 \atop 2} = 10`, tex`\binom{5}{2} = 10`],
  [tex`\left\lfloor 1.5 \right\rceil = 1.5`, tex`\left( 1.5 \right) = 1.5`],
  [tex`\bigl| {-1} \bigr| = -1`, tex`({-1}) = -1`],
]

const inText: Trick[] = [
  [tex`x = x\text{$^2$}`, tex`x = x`],
  [tex`x = x\text{$+ 1$}`, tex`x = x`],
  [tex`x = x\text{ $- 1$}`, tex`x = x`],
  [tex`x = x\text{$\frac12$}`, tex`x = x`],
  [tex`x = x\textbf{$^2$}`, tex`x = x`],
  [tex`x = x\mathrm{$^2$}`, tex`x = x`],
  [tex`x = x\text{ for \textcolor{white}{no} $x$}`, tex`x = x\text{ for no $x$}`],
  [tex`x = x\text{\rule{1em}{0.1em}}`, tex`x = x\text{}`],
  [tex`x = x\text{\raisebox{0.4em}{2}}`, tex`x = x\text{2}`],
  [tex`x = x\text{\char"B2}`, tex`x = x\text{2}`],
  [tex`x = x\text{\'{2}}`, tex`x = x\text{2}`],
  [tex`x = x\text{\textcircled{2}}`, tex`x = x\text{2}`],
]

const notes: Trick[] = [
  [tex`\underbrace{x}_{= 2x} = x`, tex`x = x`],
  [tex`\overbrace{x}^{2x} = x`, tex`x = x`],
  [tex`\underbrace{x}_{\text{is $2x$}} = x`, tex`x = x`],
  [tex`\underbrace{x}_{n} = x`, tex`x = x`],
  [tex`\overbrace{x + x}^{3 \text{ times}} = 2x`, tex`x + x = 2x`],
  [tex`\underbrace{x}^{2} = x`, tex`x = x`],
  [tex`\overbrace{x}_{2} = x`, tex`x = x`],
  [tex`\underbracket{x}_{2} = x`, tex`x = x`],
  [tex`\underbrace{x} \text{ is } 1`, tex`x \text{ is } 1`],
  [tex`x \stackrel{2x}{=} x`, tex`x = x`],
  [tex`x \overset{\ne}{=} x`, tex`x = x`],
  [tex`x \overset{\text{not}}{=} x`, tex`x = x`],
  [tex`x \overset{d}{=} x`, tex`x = x`],
  [tex`x \overset{2}{=} x`, tex`x = x`],
  [tex`x \overset{+1}{=} x`, tex`x = x`],
  [tex`x \overset{/}{=} x`, tex`x = x`],
  [tex`x \underset{+1}{=} x`, tex`x = x`],
  [tex`x \underset{x \to 0}{=} x`, tex`x = x`],
  [tex`x \stackrel{<}{=} x`, tex`x = x`],
  [tex`x \overset{!}{\underset{2x}{=}} x`, tex`x = x`],
  [tex`1 \underset{2}{\cdot} x = x`, tex`1 \cdot x = x`],
  [tex`1 \overset{2}{+} x = x + 1`, tex`1 + x = x + 1`],
  [tex`\overset{2}{x} = x`, tex`x = x`],
  [tex`\underset{2}{x} = x`, tex`x = x`],
  [tex`x = x \tag*{$= 2x$}`, tex`x = x`],
  [tex`x = x \tag{$= 2x$}`, tex`x = x`],
  [tex`x = x \tag*{$\ne 1$ if wrong}`, tex`x = x`],
  [tex`\begin{align} x &= x \tag*{$= 2x$} \end{align}`, tex`\begin{aligned} x &= x \end{aligned}`],
  [tex`x \xrightarrow{= 2x} x`, tex`x \to x`],
  [tex`x \xlongequal{2x} x`, tex`x = x`],
] // prettier-ignore

/** Everything that no single command of a reader may be trusted with. */
export const tricks: Readonly<Record<string, readonly Trick[]>> = {
  colours,
  'coloured lines': colouredLines,
  'displaced ink': displaced,
  'ink of another sign': inked,
  rules,
  delimiters,
  'mathematics in text': inText,
  notes,
}
