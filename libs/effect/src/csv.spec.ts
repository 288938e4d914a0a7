import { parseTable, UnreadableTable } from './csv.ts';

describe('reading a table', () => {
  test('understands commas, semicolons, quotes, Windows line ends and a byte order mark', () => {
    const plain = parseTable('unit,note\nKade,"rust, na ""lang"" werk"\n');
    expect(plain.rows[0]?.cells).toEqual(['Kade', 'rust, na "lang" werk']);
    const dutch = parseTable('\uFEFFunit;year\r\nKade;2024\r\n');
    expect(dutch.columns).toEqual(['unit', 'year']);
    expect(dutch.rows).toEqual([{ line: 2, cells: ['Kade', '2024'] }]);
  });

  test('counts lines as an editor does, also after a line break inside quotes', () => {
    const table = parseTable('unit,note\nKade,"een\ntwee"\nWaterrijk,x\n');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test.each([
    ['a row with a cell too few', 'a,b\n1,2\n3\n', 3, 'b'],
    ['a row with a cell too many', 'a,b\n1,2,3\n', 2, 'b'],
    ['a quote that never closes', 'a,b\n1,"2\n', 2, '2'],
    ['text behind a closing quote', 'a,b\n"1"x,2\n', 2, '1'],
    ['the same name twice', 'a,a\n1,2\n', 1, 'a'],
    ['an empty file', '', 1, '1'],
  ])('refuses %s and says where', (_, text, line, column) => {
    const read = () => parseTable(text);
    expect(read).toThrow(UnreadableTable);
    expect(read).toThrow(`row ${line}, column ${column}`);
  });
});
