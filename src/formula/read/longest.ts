/** Characters of the longest formula that is read: two matrices of 150 rows. */
export const longest = 250_000
