import { failed, main as report } from '../cli/main.ts'
import { readArguments } from '../cli/options.ts'

/** Runs `residual lsp`. Gives the exit code; the server goes on until its client ends it. */
export async function main(args: string[]): Promise<number> {
  try {
    const request = readArguments(args, 'lsp')
    if (typeof request === 'string') return await report(args)
    const { serve } = await import('./serve.ts')
    serve(request)
    return 0
  } catch (error) {
    return failed(error)
  }
}
