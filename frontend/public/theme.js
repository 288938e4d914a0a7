// Runs before the first paint, so that a dark screen never flashes white. The app takes over from here.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('jaarring.theme');
  } catch {
    // A browser that refuses storage still has a system setting.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
