import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv();

// The test browser measures nothing, so nothing ever changes size in it.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Nor does it draw: charts guess how wide a word is, and a map cannot be shown.
HTMLCanvasElement.prototype.getContext = () => null;
