import { claims } from '../../support/claims.ts'
import { tex } from '../../support/page.ts'

claims('a decimal stands for all that rounds to it', [], {
  hold: [
    tex`\frac59 \approx 0.556`,
    tex`\frac59 = 0.556`,
    tex`\frac59 = 0.6`,
    tex`\pi \approx 3.14`,
    tex`\pi = 3.14159`,
    tex`\frac12 = 0.50`,
    tex`-\frac59 \approx -0.56`,
    tex`\ln 2 \approx 0.6931`,
    tex`3.142 \approx \pi`,
    tex`1 - 0.97 = 0.03`,
    tex`\sqrt2 \approx 1.41 < 1.5`,
    tex`\frac{2}{3} \approx 0.67`,
  ],
  fail: [
    tex`\frac59 \approx 0.555`,
    tex`\frac59 = 0.557`,
    tex`\frac59 = 0.5`,
    tex`\pi = 3.15`,
    tex`\pi \approx 3.1417`,
    tex`\frac12 = 0.51`,
    tex`\frac59 \approx -0.56`,
    tex`\ln 2 \approx 0.6932`,
    tex`\pi \approx 4`,
    tex`\frac{2}{3} \approx 0.66`,
    tex`\frac{2}{3} = 1`,
  ],
})
