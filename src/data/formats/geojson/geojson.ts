import { describeValue } from '../../describe-value.js';
import type { EventRecord } from '../../event-record.js';
import { geoJsonSigns } from '../format-signs.js';
import { countsSeconds, propertyNamed, readTimes } from './geojson-times.js';
import {
  isForeignObject,
  jsonDocument,
  readForeignObjects,
  foreignText,
  type ForeignObject,
} from '../json-document.js';
import { keepForeignFields } from '../foreign-fields.js';
import { jsonText, otherFields, writeForeign, type OutgoingRecord } from '../write-foreign.js';
import { RecordGatherer } from '../record-gatherer.js';
import type { FormatRecords, RecordFormat, WriteOptions, WrittenRecords } from '../record-format.js';

const TITLES: readonly string[] = ['title', 'name', 'label', 'event', 'headline'];

/**
 * GeoJSON (RFC 7946) whose features have a time: in `properties` under one of the usual names (USGS has `time` in ms),
 * or in a `when`. The place is kept as `geometry`.
 */
export const geoJson: RecordFormat = { ...geoJsonSigns, read, holdsDocument: true, write };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const expected = 'GeoJSON: a FeatureCollection with times in the properties of its features';
  const document = jsonDocument(text, gatherer, expected);
  if (document === undefined) return gatherer.validated();
  const collection = isForeignObject(document) ? document : {};
  const { type, features, title, metadata, ...rest } = collection;
  const list = type === 'Feature' ? [collection] : features;
  if (!Array.isArray(list)) gatherer.fail('features', describeValue(list), 'a list of features');
  const areSeconds = Array.isArray(list) && countsSeconds(list);
  readForeignObjects(list, gatherer, (feature) => readFeature(feature, areSeconds, gatherer));
  const about = isForeignObject(metadata) ? metadata : {};
  const words = [title, about['title'], rest['name']].map(foreignText).find((found) => found !== '');
  if (type === 'Feature') return gatherer.validated();
  return gatherer.validated({ title: words, document: { ...rest, ...(isForeignObject(metadata) && { metadata }) } });
}

function readFeature(feature: ForeignObject, areSeconds: boolean, gatherer: RecordGatherer): void {
  const properties = isForeignObject(feature['properties']) ? feature['properties'] : {};
  const draft: Record<string, unknown> = {};
  const id = foreignText(feature['id']) || foreignText(properties['id']);
  if (id !== '') draft['id'] = id;
  const named = propertyNamed(properties, TITLES);
  if (named !== undefined) draft['title'] = foreignText(properties[named]);
  else if (id !== '') {
    draft['title'] = id;
    gatherer.assume('title', 'a feature without a title', id, `a property ${TITLES.join(', ')}; its id is used`);
  }
  const { date, end, taken, when } = readTimes(feature, properties, areSeconds, gatherer);
  if (date !== undefined) draft['date'] = date;
  if (end !== undefined) draft['end'] = end;
  if (when !== undefined) draft['when'] = when;
  if (isForeignObject(feature['geometry'])) draft['geometry'] = feature['geometry'];
  keepForeignFields(draft, properties, [...taken, 'id', ...(named === undefined ? [] : [named])]);
  keepForeignFields(draft, feature, ['type', 'id', 'properties', 'geometry', 'when']);
  gatherer.add(draft);
}

/** Writes every field into `properties`, with dates as EDTF, as GeoJSON itself has no times. */
function write(records: readonly EventRecord[], { title, document }: WriteOptions): WrittenRecords {
  return writeForeign(records, featureOf, (features) =>
    jsonText({ type: 'FeatureCollection', ...(title !== undefined && { title }), ...document, features }),
  );
}

function featureOf(record: OutgoingRecord): Record<string, unknown> {
  const { id, geometry } = record.fields;
  const isGeometry = isForeignObject(geometry) && typeof geometry['type'] === 'string';
  const properties = otherFields(record, isGeometry ? ['id', 'geometry'] : ['id'], []);
  return {
    type: 'Feature',
    ...(id !== undefined && { id }),
    geometry: isGeometry ? geometry : null,
    properties,
  };
}
