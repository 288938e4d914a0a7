const MOST_IN_A_MILLISECOND = 0xfff;

let last = 0;
let counter = 0;

/**
 * Makes a UUID of version 7 (RFC 9562): the time first, so that ids of one device sort as they were made. Within one
 * millisecond, or when the clock is set back, it counts on.
 */
export function uuidV7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (now > last) [last, counter] = [now, bytes[7]!];
  else if (++counter > MOST_IN_A_MILLISECOND) [last, counter] = [last + 1, 0];
  for (let index = 0; index < 6; index++) bytes[5 - index] = Math.floor(last / 2 ** (8 * index));
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter;
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
