import { Console } from 'node:console'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver'
import { createConnection, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checked } from '../cli/check.ts'
import { UsageError, type Request } from '../cli/options.ts'
import { symbolAt } from './at.ts'
import { checkOpen, readOpen } from './check.ts'
import { Checks } from './checks.ts'
import { diagnosticsOf, failureOf } from './diagnostics.ts'
import { pathOf } from './documents.ts'
import { actionsIn } from './fixes/actions.ts'
import { hoverAt } from './hover.ts'
import { offsetIn, rangeIn } from './places.ts'

/** Milliseconds without a change after which a text is checked. */
const rest = 200

/** Files that verdicts may rest on beside the documents themselves. */
const watched = [
  '**/residual.config.{yaml,yml,json}',
  '**/*.{sty,tex}',
  '**/examples/**/*.ts',
]

/** What stands in the log of a check that broke: of mistakes of ours, where they are. */
function logged(error: unknown): string {
  if (error instanceof UsageError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Speaks the language server protocol on standard input and output, until the client ends. */
export function serve(request: Request): void {
  // The protocol has standard output for itself.
  globalThis.console = new Console(process.stderr, process.stderr)
  const connection = createConnection(process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)

  const checks = new Checks<Checked>({
    lanes: Math.min(availableParallelism(), 4),
    check: (text, signal) => checkOpen(text, request, signal),
    tell(text, page) {
      publish(text, diagnosticsOf(page, text))
    },
    fail(text, error) {
      connection.console.error(logged(error))
      publish(text, [failureOf(error)])
    },
  })
  const publish = (
    { uri, version }: TextDocument,
    diagnostics: ReturnType<typeof diagnosticsOf>,
  ) => {
    void connection.sendDiagnostics({ uri, version, diagnostics })
  }

  connection.onInitialize((params): InitializeResult => {
    settleIn(params)
    return {
      serverInfo: { name: 'residual' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    }
  })
  connection.onInitialized(() => {
    if (!canWatch) return
    const { baseline } = request
    const patterns =
      baseline === undefined ? watched : [...watched, `**/${basename(baseline)}`]
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: patterns.map((globPattern) => ({ globPattern })),
    })
  })
  let canWatch = false
  const settleIn = ({ capabilities, workspaceFolders }: InitializeParams) => {
    canWatch =
      capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    // Paths of a baseline are those that the command line has in the folder that is open.
    const folder = workspaceFolders?.[0]?.uri
    if (folder?.startsWith('file:')) process.chdir(fileURLToPath(folder))
  }

  /** The text as it is now; the one of `documents` changes with each edit. */
  const now = (text: TextDocument) =>
    TextDocument.create(text.uri, text.languageId, text.version, text.getText())
  const seen = new Set<string>()
  documents.onDidChangeContent(({ document }) => {
    const { uri, languageId } = document
    if (pathOf(uri, languageId) === undefined) return
    checks.check(now(document), seen.has(uri) ? rest : 0)
    seen.add(uri)
  })
  documents.onDidClose(({ document }) => {
    if (!seen.delete(document.uri)) return
    checks.close(document.uri)
    publish(document, [])
  })
  connection.onDidChangeWatchedFiles(() => {
    checks.again(rest)
  })

  connection.onHover(async ({ textDocument, position }) => {
    const found = await checks.of(textDocument.uri)
    if (!found) return null
    const { text, result } = found
    return hoverAt(result, text, offsetIn(text, position)) ?? null
  })
  connection.onDefinition(async ({ textDocument, position }) => {
    const found = await checks.of(textDocument.uri)
    if (!found) return null
    const { text, result } = found
    const symbol = symbolAt(result, offsetIn(text, position))
    return symbol ? { uri: text.uri, range: rangeIn(text, symbol.first) } : null
  })
  connection.onCodeAction(async ({ textDocument, range }) => {
    const found = await checks.of(textDocument.uri)
    if (!found) return []
    const { text, result } = found
    return actionsIn(result, text, range, (source) => readOpen(text, source, request))
  })

  documents.listen(connection)
  connection.listen()
}
