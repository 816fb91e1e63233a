/**
 * Text of a document as a terminal and a log may show it. Characters that steer them (escape
 * sequences, marks that turn the order of others around) are shown as one sign each, so that
 * carets below stay where they belong.
 */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => {
      const code = character.charCodeAt(0)
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
    },
  )
