/**
 * Verdicts while a page is written: pages that are open in a browser are checked at every
 * save of what they rest on, beside the server, which never waits for it.
 */
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegrationLogger } from 'astro'
import type { ViteDevServer } from 'vite'
import type { Opened, Told } from '../../live/dev/protocol.ts'
import { opened, otherChanged, told } from '../../live/dev/protocol.ts'
import { withImports } from '../../page/imports.ts'
import { quotesFile } from '../../page/quotes-file.ts'
import { pageName } from '../../page/site.ts'
import { exampleFiles, readPage } from '../evidence.ts'
import { liveData } from '../live-data.ts'
import { pages } from '../pages.ts'
import { PageCheck } from './page-check.ts'

interface Site {
  root: string
  base: string
  logger: AstroIntegrationLogger
}

/** Pages that stay watched: an author goes back and forth between a few. */
const most = 4

/** What is made of the site, and changes with every save. */
const made = /^(?:\.astro|\.residual|dist|node_modules)\//

/** What decides verdicts; this process and its helper have it as it was when they started. */
const checker = ['formula', 'page', 'prose', 'rules'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.url)),
)

/** Has a development server check the pages that are open. */
export function tellVerdicts(
  server: ViteDevServer,
  { root, base, logger }: Site,
): void {
  const checks = new Map<string, PageCheck>()
  let isOld = false

  const tell = (message: Told): void => {
    server.ws.send(told, message)
  }

  const checkOf = (page: string, path: string): PageCheck => {
    const known = checks.get(page)
    checks.delete(page)
    const check =
      known ??
      new PageCheck({
        root,
        page,
        name: pageName(root, page),
        path,
        base,
        tell,
        onError: (error) => {
          logger.error(error instanceof Error ? (error.stack ?? '') : String(error))
        },
      })
    checks.set(page, check)
    const [oldest] = checks.keys()
    if (checks.size > most && oldest !== undefined) checks.delete(oldest)
    return check
  }

  server.ws.on(opened, ({ path }: Opened) => {
    const page = pageAt(root, base, path)
    if (page === undefined) return
    const check = checkOf(page, path)
    if (isOld) check.stop(restart)
    else check.open()
  })

  const changed = async (file: string, isOther: boolean): Promise<void> => {
    if (checker.some((folder) => file.startsWith(folder))) {
      isOld = true
      for (const check of checks.values()) check.stop(restart)
    }
    if (isOld) return
    const inside = relative(root, file).split(sep).join('/')
    if (!checks.has(inside) && !made.test(inside)) server.ws.send(otherChanged)
    // Checks of pages that are not open any more cost a little, and nobody sees them.
    for (const [page, check] of [...checks]) {
      if (page === inside) check.check(true)
      else if (await restsOn(root, page, file, isOther)) check.check()
    }
  }
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.on(event, (file: string) => {
      changed(file, event !== 'change').catch((error: unknown) => {
        logger.error(String(error))
      })
    })

  // What a card says is what the marks say.
  server.middlewares.use((request, response, next) => {
    const [, name] = /\/live\/([^?]+)\.json(?:\?|$)/.exec(request.url ?? '') ?? []
    const page = pages(root).find((each) => pageName(root, each) === name)
    const check = page === undefined ? undefined : checks.get(page)
    if (page === undefined || !check) {
      next()
      return
    }
    check
      .formulas()
      .then((formulas) => liveData(root, page, base, formulas))
      .then((data) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(data))
      })
      .catch(next)
  })
}

const restart = {
  where: 'src',
  message:
    'Unexpected change of the checker itself, expected it as the server started with it.',
  note: 'Start `npm run dev` again: verdicts of the code before are not shown.',
}

/** The page that stands at a path of the server, as a path from the root. */
function pageAt(root: string, base: string, path: string): string | undefined {
  const inside = path.startsWith(base) ? path.slice(base.length) : path
  const name = inside.replace(/^\/|\/$/g, '')
  const wanted = name === '' ? ['index'] : [name, `${name}/index`]
  return pages(root).find((page) => wanted.includes(pageName(root, page)))
}

/**
 * Is the file code of an example of the page, or what else its check reads?
 *
 * @param isOther It came or went: which examples there are is another matter now.
 */
async function restsOn(
  root: string,
  page: string,
  file: string,
  isOther: boolean,
): Promise<boolean> {
  if (file === quotesFile(root)) return true
  if (relative(join(root, 'examples'), file).startsWith('..')) return false
  // One that is gone, or that was missing, is not among those that are there.
  if (isOther) return true
  return withImports(await exampleFiles(root, readPage(root, page))).includes(file)
}
