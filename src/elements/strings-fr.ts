import type { StringTable } from './strings-en.js';

export { words } from '../time/words-fr.js';

export const strings: StringTable = {
  timeline: 'Chronologie',
  instructions:
    'Les flèches parcourent les événements, plus et moins zooment, 0 montre tout, Entrée ouvre un événement.',
  loading: 'Chargement des événements…',
  empty: 'Aucun événement à afficher',
  issues: '{0} entrée n’a pas pu être lue|{0} entrées n’ont pas pu être lues',
  remarks: '{0} champ n’a pas été utilisé|{0} champs n’ont pas été utilisés',
  failed: 'Les événements n’ont pas pu être chargés.',
  retry: 'Réessayer',
  status: '{2} : {1} événement affiché sur {0}|{2} : {1} événements affichés sur {0}',
  ctrl: 'Ctrl',
  hintKey: '{0} + défilement pour zoomer',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  fit: 'Tout afficher',
  controls: 'Commandes de la chronologie',
  close: 'Fermer',
  claims: 'Autres dates avancées',
  people: 'Personnes et parties',
  place: 'Lieu',
  status_confirmed: 'Confirmé',
  status_reported: 'Rapporté, non confirmé',
  status_disputed: 'Contesté',
  status_planned: 'Prévu',
  status_denied: 'Démenti',
  sources: 'Sources',
  archived: 'copie archivée',
  links: 'Événements liés',
  more: 'Lire la suite',
  key: 'Légende',
};
