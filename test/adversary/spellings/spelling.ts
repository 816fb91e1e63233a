/** Title, pattern, other spellings; tried at each place alone, then all at once. */
export type Spelling = [string, RegExp, string[]]
