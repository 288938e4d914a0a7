// MapLibre. Only the map component loads this file, when a map is on the page.
import { LngLatBounds, Map as MapLibre, Marker, setWorkerUrl } from 'maplibre-gl';

// The worker is a file of its own, copied by project.json; without its name the map stays blank.
setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');

const styleId = 'maplibre-style';

/** Fetches MapLibre's own style sheet with the first map, not with the first page. A map drawn before it would be too high. */
export function styled(): Promise<void> {
  if (document.getElementById(styleId)) return Promise.resolve();
  const link = document.createElement('link');
  Object.assign(link, { id: styleId, rel: 'stylesheet', href: '/maplibre.css' });
  const arrived = new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('The style sheet of the map did not arrive.'));
  });
  document.head.append(link);
  return arrived;
}

export { LngLatBounds, MapLibre, Marker };
