import { defineEcConfig } from '@astrojs/starlight/expressive-code'

// Without this, a line that takes long on a busy machine keeps the colours it has so far,
// and the same page comes out otherwise.
const noTimeLimit = {
  name: 'no-time-limit',
  preprocess: (_code, options) => {
    options.tokenizeTimeLimit = 0
  },
}

export default defineEcConfig({ shiki: { transformers: [noTimeLimit] } })
