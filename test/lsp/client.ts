/** An editor without a window: what it does is written down in tests. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type {
  CodeAction,
  Hover,
  Location,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from 'vscode-languageserver/node'
import { createProtocolConnection } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { onTestFinished } from 'vitest'

const program = fileURLToPath(new URL('../../src/cli/residual.mjs', import.meta.url))

/** What a server publishes of one document. */
export type Published = PublishDiagnosticsParams

export interface Editor {
  /** The process of the server. */
  pid: number
  folder: string
  /** All that was published, in order. */
  published: Published[]
  /** What was logged. */
  logged: string[]
  uriOf(file: string): string
  open(file: string, text: string, languageId?: string): void
  change(file: string, version: number, text: string): void
  /** Types within a document. */
  type(file: string, version: number, edit: TextEdit): void
  /** Tells that a file beside the documents has changed. */
  saved(file: string, text: string): void
  close(file: string): void
  /** What is published of a version of a document, as soon as it is. */
  diagnostics(file: string, version: number): Promise<Published['diagnostics']>
  /** The first that is published from now on, or was before, and is as asked for. */
  until(isRight: (published: Published) => boolean): Promise<Published>
  hover(file: string, line: number, character: number): Promise<Hover | null>
  definition(file: string, line: number, character: number): Promise<Location | null>
  actions(file: string, range: Range): Promise<CodeAction[]>
  /** Shuts the server down as the protocol wants it; gives its exit code. */
  quit(): Promise<number | null>
  /** Ends without a word; gives the exit code of the server. */
  vanish(): Promise<number | null>
}

/**
 * Starts `residual lsp` in a folder with these files, and opens that folder.
 *
 * @param command What starts the command line.
 */
export async function start(
  files: Record<string, string> = {},
  args: string[] = [],
  command = [process.execPath, program],
): Promise<Editor> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'residual-lsp-')))
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  for (const [name, text] of Object.entries(files)) write(name, text)
  const [node = '', ...before] = command
  const child = spawn(node, [...before, 'lsp', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve)
  })
  const connection = createProtocolConnection(child.stdout, child.stdin)
  onTestFinished(async () => {
    connection.dispose()
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  const published: Published[] = []
  const logged: string[] = []
  const waiting = new Set<() => void>()
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (params: Published): void => {
      published.push(params)
      for (const look of waiting) look()
    },
  )
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message)
  })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    capabilities: {},
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'notes' }],
  })
  const send = (method: string, params: object) => {
    void connection.sendNotification(method, params)
  }
  send('initialized', {})
  const uriOf = (file: string) =>
    file.includes(':') ? file : pathToFileURL(join(folder, file)).href
  const until = (isRight: (published: Published) => boolean) =>
    new Promise<Published>((resolve, reject) => {
      const look = () => {
        const found = published.findLast(isRight)
        if (!found) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      void ended.then((code) => {
        reject(new Error(`The server ended with ${code}`))
      })
      look()
    })
  const at = (file: string, line: number, character: number) => ({
    textDocument: { uri: uriOf(file) },
    position: { line, character },
  })
  const changed = (file: string, version: number, change: object) => {
    send('textDocument/didChange', {
      textDocument: { uri: uriOf(file), version },
      contentChanges: [change],
    })
  }
  return {
    pid: child.pid!,
    folder,
    published,
    logged,
    uriOf,
    open(file, text, languageId = 'markdown') {
      send('textDocument/didOpen', {
        textDocument: { uri: uriOf(file), languageId, version: 1, text },
      })
    },
    change(file, version, text) {
      changed(file, version, { text })
    },
    type(file, version, { range, newText: text }) {
      changed(file, version, { range, text })
    },
    saved(file, text) {
      write(file, text)
      send('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(file), type: 2 }],
      })
    },
    close(file) {
      send('textDocument/didClose', { textDocument: { uri: uriOf(file) } })
    },
    diagnostics: async (file, version) =>
      (await until((each) => each.uri === uriOf(file) && each.version === version))
        .diagnostics,
    until,
    hover: (...place) => connection.sendRequest('textDocument/hover', at(...place)),
    definition: (...place) =>
      connection.sendRequest('textDocument/definition', at(...place)),
    actions: (file, range) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: uriOf(file) },
        range,
        context: { diagnostics: [] },
      }),
    async quit() {
      await connection.sendRequest('shutdown')
      send('exit', {})
      return ended
    },
    vanish() {
      child.stdin.end()
      return ended
    },
  }
}

/** A text with the edits of an action. */
export function applied(text: string, uri: string, { edit }: CodeAction): string {
  const document = TextDocument.create(uri, 'markdown', 0, text)
  return TextDocument.applyEdits(document, edit?.changes?.[uri] ?? [])
}
