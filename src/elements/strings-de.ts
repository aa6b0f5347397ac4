import type { StringTable } from './strings-en.js';

export { words } from '../time/words-de.js';

export const strings: StringTable = {
  timeline: 'Zeitleiste',
  instructions:
    'Pfeiltasten wechseln zwischen Ereignissen, Plus und Minus zoomen, 0 zeigt alles, Eingabe öffnet ein Ereignis.',
  loading: 'Ereignisse werden geladen …',
  empty: 'Keine Ereignisse vorhanden',
  issues: '{0} Eintrag konnte nicht gelesen werden|{0} Einträge konnten nicht gelesen werden',
  remarks: '{0} Angabe wurde nicht verwendet|{0} Angaben wurden nicht verwendet',
  failed: 'Die Ereignisse konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  status: '{2}: {1} von {0} Ereignis zu sehen|{2}: {1} von {0} Ereignissen zu sehen',
  ctrl: 'Strg',
  hintKey: 'Zum Zoomen {0} gedrückt halten und scrollen',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles zeigen',
  controls: 'Steuerung der Zeitleiste',
  close: 'Schließen',
  claims: 'Andere Angaben zum Datum',
  people: 'Beteiligte',
  place: 'Ort',
  status_confirmed: 'Bestätigt',
  status_reported: 'Gemeldet, nicht bestätigt',
  status_disputed: 'Umstritten',
  status_planned: 'Geplant',
  status_denied: 'Dementiert',
  sources: 'Quellen',
  archived: 'archivierte Fassung',
  links: 'Verwandte Ereignisse',
  more: 'Mehr lesen',
  key: 'Legende',
};
