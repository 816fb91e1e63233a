/** No exact value is known here: an irrational function, a symbol that is itself rounded. */
export class Unknown extends Error {}
