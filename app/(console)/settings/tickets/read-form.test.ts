import { expect, it } from 'vitest';
import { linesOf, placesOf } from './read-form';

it('the owners of a tracker are one per line, and read back as they were written', () => {
  const text = 'storefront, SHOP, Keys, security urgent\ndata\nplatform, OPS';
  const places = placesOf(`${text}\n\n`);
  expect(places).toEqual([
    { owner: 'storefront', place: 'SHOP', component: 'Keys', labels: 'security,urgent' },
    { owner: 'data', place: '', component: '', labels: '' },
    { owner: 'platform', place: 'OPS', component: '', labels: '' },
  ]);
  const stored = places.map((place) => ({
    ...place,
    component: place.component || null,
    labels: place.labels.split(',').filter(Boolean),
  }));
  expect(linesOf(stored)).toBe(text);
});
