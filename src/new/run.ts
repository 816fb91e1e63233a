// Starts `npm run new` in this project.
import { join } from 'node:path'
import { main } from './main.ts'

const { text, code } = await main(
  process.argv.slice(2),
  join(import.meta.dirname, '../..'),
)
;(code === 0 ? process.stdout : process.stderr).write(text)
process.exitCode = code
