/**
 * The words of the interface, in English. A text with a plural is `one|other`, chosen by the first number given.
 */
export const english = {
  instructions:
    'Arrow keys move between events, plus and minus zoom, 0 shows everything, Enter opens an event, Shift and Space select several.',
  loading: 'Loading events…',
  empty: 'No events to show',
  issues: '{0} record could not be read|{0} records could not be read',
  faults: '{0} problem|{0} problems',
  remarks: '{0} note on the data|{0} notes on the data',
  failed: 'The events could not be loaded.',
  retry: 'Try again',
  stop: 'Stop loading',
  loadedCount: '{0} event|{0} events',
  loadedOf: '{0} of {1}',
  loadedSize: '{0}, {1}',
  stopped: 'Loading was stopped after {0} event.|Loading was stopped after {0} events.',
  broken: 'The source broke off after {0} event.|The source broke off after {0} events.',
  follow: 'Follow the present',
  status: '{2}: {1} of {0} event shown|{2}: {1} of {0} events shown',
  ctrl: 'Ctrl',
  hintKey: 'Use {0} + scroll to zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  controls: 'Timeline controls',
  close: 'Close',
  claims: 'Other dates given',
  people: 'Involved',
  place: 'Place',
  status_confirmed: 'Confirmed',
  status_reported: 'Reported, not confirmed',
  status_disputed: 'Disputed',
  status_planned: 'Planned',
  status_denied: 'Denied',
  sources: 'Sources',
  archived: 'archived copy',
  links: 'Related events',
  more: 'Read more',
  previousPage: 'Previous',
  nextPage: 'Next',
  pageOf: '{0}–{1} of {2}',
  openFile: 'Open a file…',
  dropHere: 'Drop a file, a table or an address here',
  opening: '{0}: opening…',
  opened: '{0}: {1} event opened.|{0}: {1} events opened.',
  notOpened: '{0} could not be opened.',
  pasted: 'What was pasted',
  key: 'Key',
  retrieved: 'retrieved {0}',
};

export type StringKey = keyof typeof english;

/** The words of the interface in one language; what a language lacks is a type error. */
export type StringTable = Readonly<Record<StringKey, string>>;
