/** One sentence for each no of the server: what is wrong, and what to do about it. */
export const sentences: Readonly<Record<string, string>> = {};
