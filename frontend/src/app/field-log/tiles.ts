import {
  type FieldLogCode,
  fieldLogKinds,
  type FieldLogTile,
  fieldLogTiles,
  isFieldLogCode,
} from '@jaarring/domain';
import type { IconName } from '../ui/icon.ts';

/** The eight tiles in the order of the screen. */
export const tiles = Object.keys(fieldLogTiles) as FieldLogTile[];

/** The icon of each tile. */
export const tileIcons: Record<FieldLogTile, IconName> = {
  presence: 'waving_hand',
  talk: 'forum',
  defect: 'build',
  clean: 'delete_sweep',
  nuisance: 'volume_up',
  consultation: 'handshake',
  activity: 'celebration',
  other: 'more_horiz',
};

/** The codes behind a tile, the one of a single tap first. */
export const codesOf = (tile: FieldLogTile): readonly FieldLogCode[] => fieldLogTiles[tile];

/** The tile that a code is behind. */
export const tileOf = (code: string): FieldLogTile =>
  tiles.find((tile) => codesOf(tile).some((one) => one === code)) ?? 'other';

/** What a kind of field work is called. */
export const nameOfKind = (code: string): string => (isFieldLogCode(code) ? fieldLogKinds[code].name : code);
