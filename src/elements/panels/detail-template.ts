import { html, nothing, type TemplateResult } from 'lit';
import { claimText, dateWords } from '../../data/words/describe-record.js';
import type { EventClaim, EventLink, EventMedia, EventRecord, EventSource } from '../../data/event-record.js';
import { boundsOfRecord, dateOrNull } from '../../data/records/record-date.js';
import { safeUrl } from '../../data/records/safe-url.js';
import { durationWords } from '../../time/words/duration-words.js';
import { wordsFor } from '../../time/words/words.js';
import { dateText, edtfWords, type SpeechOptions } from '../../data/words/date-text.js';
import type { Strings } from '../strings/strings.js';

/** What the default content of the detail panel needs besides the record. */
export interface DetailContext extends SpeechOptions {
  readonly strings: Strings;
  /** Returns the record that a link leads to; null when the timeline does not have it. */
  find(id: string): EventRecord | null;
  /** The user asks for another event. */
  follow(id: string): void;
}

type Part = TemplateResult | typeof nothing;

/** Renders a record as text, links and images. No field is treated as markup; only addresses that `safeUrl` accepts become links. */
export function detailTemplate(given: EventRecord, options: DetailContext): TemplateResult {
  const record = inLanguage(given, options);
  const context = { ...options, localTimezone: record.timezone };
  const { strings } = context;
  return html`
    <p class="date"><bdi>${whenWords(record, context)}</bdi></p>
    ${record.status ? html`<p class="status">${strings.say(`status_${record.status}`)}</p>` : nothing}
    ${paragraphs(record)} ${media(record)} ${facts(record, context)}
    ${section(
      strings.say('claims'),
      (record.claims ?? []).map((claim) => claimItem(claim, record, context)),
    )}
    ${section(
      strings.say('sources'),
      (record.sources ?? []).map((source) => sourceItem(source, context)),
    )}
    ${section(
      strings.say('links'),
      (record.links ?? []).map((link) => linkItem(link, record, context)),
    )}
    ${record.tags?.length ? html`<p class="tags" lang=${record.lang ?? nothing}>${record.tags.join(' · ')}</p>` : nothing}
    ${anchor(record.url, strings.say('more'), 'more')}
  `;
}

/** Returns a record with the language of its texts, by default that of the locale: the words around them may be in another. */
function inLanguage<Record extends EventRecord>(record: Record, { locale }: DetailContext): Record {
  return { ...record, lang: record.lang ?? locale };
}

/** Returns the date, and the duration where it is known to the day; an invalid date is returned as it is. */
function whenWords(record: EventRecord, context: DetailContext): string {
  // A page may show a record here that has not been validated.
  if (dateOrNull(record) === null) return claimText(record, context);
  const duration = durationWords(boundsOfRecord(record, context.timezone), context);
  return [datesInWords(record, context), duration].filter((part) => part !== '').join(' · ');
}

/** Like `dateWords`, but also mentions a report from before or during the event: a tooltip has room only for a later one. */
function datesInWords(record: EventRecord, context: DetailContext): string {
  const { reported, ...others } = record;
  const said = dateWords(record, context);
  const date = dateWords(others, context);
  const report = reported === undefined ? null : dateOrNull({ date: reported });
  if (report === null || said !== date) return said;
  const words = wordsFor(context.locale);
  const inWords = edtfWords(report, context);
  return inWords.text === date ? date : words.list([date, words.reported(inWords)]);
}

function paragraphs({ description, lang, dir }: EventRecord): Part {
  if (!description) return nothing;
  const lines = description.split(/\n+/).filter((line) => line.trim() !== '');
  return html`${lines.map((line) => html`<p class="description" lang=${lang ?? nothing} dir=${dir ?? 'auto'}>${line}</p>`)}`;
}

function facts(record: EventRecord, { strings, locale }: DetailContext): Part {
  const { from, to, place, lane, category, lang = nothing } = record;
  const others = (record.actors ?? []).filter((name) => name !== from && name !== to);
  // An arrow between names of the other direction would point the wrong way.
  const between =
    from && to ? html`<bdi>${from}</bdi> <span class="arrow">→</span> <bdi>${to}</bdi>` : ((from || to) ?? '');
  const people = [between, ...others].filter((name) => name !== '');
  const { columns } = wordsFor(locale).figure;
  const all: readonly (readonly [string, unknown])[] = [
    [strings.say('people'), people.length > 0 && listed(people, locale)],
    [strings.say('place'), place],
    [columns.lane, lane],
    [columns.category, category],
  ];
  const known = all.filter(([, fact]) => fact);
  if (known.length === 0) return nothing;
  return html`<dl>
    ${known.map(
      ([term, fact]) =>
        html`<dt>${term}</dt>
          <dd lang=${lang}>${fact}</dd>`,
    )}
  </dl>`;
}

/** Renders a text of a record within a line of the interface, so that screen readers speak it in its own language. */
function inItsWords(text: string, { lang, dir }: EventRecord): TemplateResult {
  return html`<bdi lang=${lang ?? nothing} dir=${dir ?? 'auto'}>${text}</bdi>`;
}

function section(title: string, all: readonly Part[]): Part {
  const items = all.filter((item) => item !== nothing);
  if (items.length === 0) return nothing;
  return html`<h3>${title}</h3>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
}

function listed(parts: readonly unknown[], locale: string): readonly unknown[] {
  const comma = wordsFor(locale).list(['', '']);
  return parts.map((part, index) => (index === 0 ? part : html`${comma}${part}`));
}

function claimItem(claim: EventClaim, record: EventRecord, context: DetailContext): TemplateResult {
  const colon = wordsFor(context.locale).labelled('', '');
  return html`${claimText(claim, context)}${claim.note ? html`${colon}${inItsWords(claim.note, record)}` : nothing}
  ${claim.source ? html`<div class="quiet">${sourceItem(claim.source, context)}</div>` : nothing}`;
}

function sourceItem(source: EventSource, context: DetailContext): Part {
  const title = source.title ?? source.publisher ?? source.url ?? '';
  const said = [
    source.author,
    anchor(source.url, title) === nothing ? title : anchor(source.url, title),
    source.title ? source.publisher : undefined,
    source.published === undefined ? undefined : dateText(source.published, context),
    source.attribution,
    anchor(source.archived, context.strings.say('archived')),
    source.retrieved === undefined ? undefined : context.strings.say('retrieved', dateText(source.retrieved, context)),
  ].filter((part) => part !== undefined && part !== '' && part !== nothing);
  // Its only field may have been an unsafe address.
  if (said.length === 0 && !source.quote) return nothing;
  return html`${listed(said, context.locale)}
  ${source.quote ? html`<blockquote dir="auto">${source.quote}</blockquote>` : nothing}`;
}

function linkItem(link: EventLink, record: EventRecord, context: DetailContext): TemplateResult {
  const target = context.find(link.to);
  const { label = link.to } = link;
  const name =
    target && link.label === undefined
      ? inItsWords(target.title, inLanguage(target, context))
      : inItsWords(label, record);
  const relation = link.relation ? html`<span class="quiet">${inItsWords(link.relation, record)}</span> ` : nothing;
  if (!target) return html`${relation}${name}`;
  return html`${relation}<button type="button" class="link" @click=${() => context.follow(link.to)}>${name}</button>`;
}

function media(record: EventRecord): Part {
  const list = record.media === undefined ? [] : Array.isArray(record.media) ? record.media : [record.media];
  return html`${(list as readonly EventMedia[]).map((item) => figure(item, record))}`;
}

function figure(item: EventMedia, record: EventRecord): Part {
  const lang = record.lang ?? nothing;
  const url = safeUrl(item.url);
  if (url === null || url.startsWith('mailto:')) return nothing;
  if (item.type !== undefined && !item.type.startsWith('image'))
    return html`<p lang=${lang}>${anchor(url, item.caption ?? item.alt ?? url)}</p>`;
  const credit = [item.caption, item.credit].filter((text) => text).join(' · ');
  return html`<figure lang=${lang}>
    <img src=${url} alt=${item.alt ?? ''} loading="lazy" decoding="async" />
    ${credit === '' ? nothing : html`<figcaption>${credit}</figcaption>`}
  </figure>`;
}

function anchor(url: string | undefined, text: string, className = ''): Part {
  const address = safeUrl(url);
  return address === null ? nothing : html`<a class=${className || nothing} href=${address} rel="noopener">${text}</a>`;
}
