import { expect } from '@open-wc/testing';
import type { ByteSourceOptions } from '../../../src/data/sources/byte-source.js';
import { fetchRecords } from '../../../src/data/sources/fetch-records.js';
import { SourceError } from '../../../src/data/sources/source-error.js';
import { answering, bodyOf } from '../answered.js';
import { utf16 } from '../encoded.js';

const SEED = new URL('../../../stories/data/seed-events.json', import.meta.url);

async function failureOf(options: ByteSourceOptions, url: string | URL = 'events.json'): Promise<Error> {
  try {
    await fetchRecords(url, options);
  } catch (error) {
    if (error instanceof Error || error instanceof DOMException) return error;
    throw error;
  }
  throw new Error('it was read');
}

async function faultOf(options: ByteSourceOptions, url: string | URL = 'events.json'): Promise<SourceError> {
  const error = await failureOf(options, url);
  if (error instanceof SourceError) return error;
  throw error;
}

describe('fetchRecords', () => {
  it('reads JSON from an address', async () => {
    const raw = (await fetchRecords(SEED)) as { events: unknown[] };
    expect(raw.events).to.have.length(6);
  });

  it('joins pieces cut anywhere, and skips a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\uFEFF[{"title": "Jōmon 縄文 🏺"}]');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await fetchRecords('a.json', answering(bodyOf(pieces, 'end')))).to.deep.equal([{ title: 'Jōmon 縄文 🏺' }]);
  });

  it('reads the encodings that streamRecords reads', async () => {
    const text = '[{"title":"Zürich"}]';
    const windows1252 = Uint8Array.from(text, (unit) => unit.charCodeAt(0));
    for (const bytes of [utf16(`\uFEFF${text}`, true), windows1252]) {
      expect(await fetchRecords('a.json', answering(bytes))).to.deep.equal([{ title: 'Zürich' }]);
    }
  });

  it('names the status of an answer that is none, with a short excerpt', async () => {
    const fault = await faultOf(answering('No such dataset here', { status: 404, statusText: 'Not Found' }));
    expect(fault.status).to.equal(404);
    expect(fault.url).to.equal('events.json');
    expect(fault.message).to.equal(
      'events.json: found status 404 Not Found: "No such dataset here", expected an answer with JSON: an array of records, or an object with "events"',
    );
    expect((await faultOf(answering('x'.repeat(1e6), { status: 500 }))).message.length).to.be.below(300);
    expect((await faultOf(answering(null, { status: 403 }))).found).to.equal('status 403');
  });

  it('reports 404 for an address of a real server too', async () => {
    const fault = await faultOf({}, new URL('no-such-file.json', SEED));
    expect(fault.status).to.equal(404);
  });

  it('does not let a refusal whose body hangs or breaks hide the status', async () => {
    expect((await faultOf({ ...answering(bodyOf(['half'], 'break'), { status: 503 }) })).status).to.equal(503);
    expect((await faultOf({ ...answering(bodyOf(['half'], 'hang'), { status: 503 }), timeoutMs: 20 })).status).to.equal(
      503,
    );
  });

  it('says that there is no connection', async () => {
    const fault = await faultOf({ fetch: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect(fault.found).to.equal('no connection (Failed to fetch)');
    expect(fault.isUnanswered).to.equal(true);
    expect(fault.status).to.equal(undefined);
  });

  it('says why there is none where that is in the cause, as Node has it', async () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:1') });
    const fault = await faultOf({ fetch: () => Promise.reject(cause) });
    expect(fault.found).to.equal('no connection (connect ECONNREFUSED 127.0.0.1:1)');
  });

  it('gives up on a source that hangs, and says after how long', async () => {
    const fault = await faultOf({ fetch: () => new Promise(() => undefined), timeoutMs: 20 });
    expect(fault.found).to.equal('no answer within 0.02 s');
    expect(fault.isUnanswered).to.equal(false);
  });

  it('gives up on a source that hangs half-way', async () => {
    const fault = await faultOf({ ...answering(bodyOf(['[{"title"'], 'hang')), timeoutMs: 20 });
    expect(fault.found).to.equal('no answer within 0.02 s, silence after 9 bytes');
  });

  it('says that the connection broke half-way', async () => {
    const fault = await faultOf(answering(bodyOf(['[{"title"', ': "a"'], 'break')));
    expect(fault.found).to.equal('a connection that broke after 14 bytes');
  });

  it('says that the text was cut off', async () => {
    const fault = await faultOf(answering('[{"title": "a", "date":'));
    expect(fault.found).to.equal(
      'the end of the text at line 1, column 24, cut off after "[{\\"title\\": \\"a\\", \\"date\\":"',
    );
    expect([fault.line, fault.column]).to.deep.equal([1, 24]);
  });

  it('names a login page as such', async () => {
    const page = '<!doctype html><html><head><title>Sign in</title></head></html>';
    expect((await faultOf(answering(page))).found).to.equal('an HTML page, "Sign in"');
    expect((await faultOf(answering(page, { status: 401 }))).found).to.equal('status 401: "Sign in"');
  });

  it('says that an answer is empty', async () => {
    expect((await faultOf(answering(''))).found).to.equal('an empty text');
    expect((await faultOf(answering(null, { status: 204 }))).found).to.equal('an empty text');
  });

  it('is rejected with an AbortError when the signal aborts: before, while waiting, while reading', async () => {
    expect((await failureOf({ signal: AbortSignal.abort() })).name).to.equal('AbortError');
    for (const hanging of [{ fetch: () => new Promise<Response>(() => undefined) }, answering(bodyOf(['['], 'hang'))]) {
      const controller = new AbortController();
      const failure = failureOf({ ...hanging, signal: controller.signal });
      setTimeout(() => controller.abort('no longer wanted'), 10);
      expect((await failure).name).to.equal('AbortError');
    }
  });

  it('passes the abort on to fetch', async () => {
    const controller = new AbortController();
    let inner: AbortSignal | null | undefined;
    const failure = failureOf({
      signal: controller.signal,
      fetch: (_url, init) => {
        inner = init?.signal;
        return new Promise(() => undefined);
      },
    });
    controller.abort();
    await failure;
    expect(inner?.aborted).to.equal(true);
  });
});
