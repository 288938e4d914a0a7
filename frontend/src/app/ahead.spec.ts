import { jest } from '@jest/globals';
import { bringAhead } from './ahead.ts';
import { routes } from './app.routes.ts';

const frame = routes.find(({ children }) => children)!;
const pages = frame.children!;
let loaded: string[];

beforeEach(() => {
  loaded = [];
  localStorage.clear();
  for (const route of [frame, ...pages]) {
    if (!route.loadComponent) continue;
    jest.spyOn(route, 'loadComponent').mockImplementation(() => {
      loaded.push(route === frame ? 'frame' : route.path!);
      return Promise.reject(new Error('no connection'));
    });
  }
});
afterEach(() => jest.restoreAllMocks());

test('who was signed in here gets the page of the address beside the frame', () => {
  localStorage.setItem('jaarring.me', '{}');
  bringAhead('/werk');
  bringAhead('/maatregelen/0190a000');
  bringAhead('/maatregelen/nieuw');
  bringAhead('/');
  expect(loaded.filter((name) => name !== 'frame')).toEqual(['werk', 'maatregelen/:id', 'maatregelen/nieuw']);
  expect(loaded.filter((name) => name === 'frame')).toHaveLength(4);
});

test('before anybody is in, nothing but the sign-in page is fetched', () => {
  bringAhead('/werk');
  expect(loaded).toEqual([]);
});
