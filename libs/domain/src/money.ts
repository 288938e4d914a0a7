/** Adds amounts in integer euro cents; anything that is not a safe whole number of cents is a bug, never rounded away. */
export function sumCents(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(total)) {
      throw new Error(`${amount} is not an amount in whole cents.`);
    }
  }
  return total;
}

/** Tells whether a number can be an amount of money: whole cents, not negative. */
export function isAmount(cents: number): boolean {
  return Number.isSafeInteger(cents) && cents >= 0;
}
