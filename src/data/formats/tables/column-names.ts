import { RECORD_FIELDS } from '../../records/record-field-names.js';

/** What a column holds: a field of the record, a part of one, or a part of a date. */
export type ColumnRole =
  | 'id'
  | 'title'
  | 'date'
  | 'end'
  | 'kind'
  | 'description'
  | 'lane'
  | 'category'
  | 'tags'
  | 'actors'
  | 'from'
  | 'to'
  | 'place'
  | 'url'
  | 'color'
  | 'icon'
  | 'weight'
  | 'status'
  | 'reported'
  | 'claims'
  | 'sources'
  | 'source'
  | 'sourceUrl'
  | 'media'
  | 'media.url'
  | 'media.caption'
  | 'media.credit'
  | 'media.thumbnail'
  | 'links'
  | 'timezone'
  | 'lang'
  | 'dir'
  | 'data'
  | DatePart
  | 'slide';

/** A part of a date that has a column of its own. */
export type DatePart = 'year' | 'month' | 'day' | 'time' | 'endYear' | 'endMonth' | 'endDay' | 'endTime';

/**
 * Names that people give to columns, in English, German, French, Spanish, Italian, Portuguese, Dutch, Japanese, Chinese
 * and Arabic; of several in one table the first in the list wins. Compared without case, accents, blanks and marks.
 */
const NAMES: Readonly<Partial<Record<ColumnRole, string>>> = {
  id: 'id identifier uid uuid kennung key schlüssel',
  title:
    'title headline name event label subject summary what titel überschrift ereignis bezeichnung betreff titre nom événement évènement intitulé título nombre evento titular titolo nome título acontecimento naam gebeurtenis タイトル 題名 件名 出来事 イベント 名称 标题 名称 事件 العنوان الحدث الاسم',
  date: 'date start startdate datestart eventdate incidentdate dateofevent startdatetime startedat started begin begindate beginning starts startsat startat started when datetime timestamp occurred occurredat datum beginn anfang wann startdatum von dateDebut début début quand fecha fechainicio inicio comienzo cuándo data datainizio inizio datainício início begindatum beginntam 日付 日時 開始 開始日 年月日 日期 开始 开始日期 التاريخ البداية',
  end: 'end enddate dateend enddatetime finish finishdate ends endsat endat ended until till to ende enddatum bis schluss fin datefin dateFin jusqu jusquà fechafin final hasta datafine fine datafim fim einde einddatum endetam 終了 終了日 结束 结束日期 النهاية',
  description:
    'description details detail text body notes note beschreibung beschrieb text anmerkung descriptif texte remarque descripción detalle texto descrizione testo descrição omschrijving 説明 本文 内容 备注 描述 الوصف',
  lane: 'lane group track row series swimlane spur gruppe reihe groupe piste grupo serie gruppo groep グループ 系列 分组 المجموعة',
  category:
    'category type kategorie art catégorie categoría categoria tipo categorie カテゴリ カテゴリー 分類 类别 الفئة',
  tags: 'tags keywords labels schlagworte stichworte étiquettes motsclés etiquetas palabrasclave etichette タグ 标签 الوسوم',
  actors:
    'actors participants people persons who akteure beteiligte personen acteurs participants actores participantes attori 関係者 参与者',
  place: 'place location where city ort lieu endroit lugar ubicación luogo local plaats locatie 場所 地点 المكان',
  url: 'url link href website web webseite lien enlace sitio collegamento ligação リンク 链接 الرابط',
  color: 'color colour farbe couleur cor colore kleur 色 颜色 اللون',
  status: 'status zustand statut état estado stato 状態 状态 الحالة',
  reported:
    'reported reportedon announced published publicationdate gemeldet veröffentlicht publié publicado pubblicato 公表日',
  weight: 'weight importance gewicht wichtigkeit poids peso importancia 重要度',
  source: 'source quelle fuente fonte bron 出典 来源 المصدر',
  sourceUrl: 'sourceurl sourcelink quellenlink lienSource',
  'media.url': 'media image picture photo video bild foto imagen immagine imagem afbeelding 画像 图片 الصورة',
  'media.caption': 'mediacaption caption bildunterschrift légende leyenda didascalia legenda',
  'media.credit': 'mediacredit credit bildnachweis crédit crédito',
  'media.thumbnail': 'mediathumbnail thumbnail',
  timezone: 'timezone tz zeitzone fuseau zonahoraria タイムゾーン 时区',
  lang: 'language sprache langue idioma lingua taal',
  year: 'year startyear iyear jahr année año anno ano jaar 年 年份 السنة',
  month: 'month startmonth imonth monat mois mes mese mês maand 月 月份 الشهر',
  day: 'day startday iday tag jour día giorno dia dag 日 اليوم',
  time: 'time starttime uhrzeit beginntum heure hora ora tijd 時刻 时间 الوقت',
  endYear: 'endyear endjahr',
  endMonth: 'endmonth endmonat',
  endDay: 'endday endtag',
  endTime: 'endtime endzeit endetum',
};

/** Our own names, in the order in which tables are written; no other name wins over them. */
export const OWN_COLUMNS: readonly string[] = RECORD_FIELDS;

const ROLES: ReadonlyMap<string, readonly [role: ColumnRole, rank: number]> = new Map<
  string,
  readonly [ColumnRole, number]
>([
  ...Object.entries(NAMES).flatMap(([role, names]) =>
    names.split(' ').map((name, index) => [bareHeader(name), [role as ColumnRole, index + 1]] as const),
  ),
  ...OWN_COLUMNS.map((role) => [role, [role as ColumnRole, 0]] as const),
]);

/** Returns a header in the form used to look it up: `Début (UTC)` as `debututc`. */
export function bareHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}

/**
 * Returns what a header names, and its rank: 0 for the name of a field itself, higher for less direct names.
 *
 * @example roleOfHeader('Start date') // ['date', 3]
 */
export function roleOfHeader(header: string): readonly [role: ColumnRole, rank: number] | null {
  return ROLES.get(bareHeader(header)) ?? null;
}

/** Splits a header into words, for headers that say more than a name: `Flight Date`, `dateAdded`, `vendor_name`. */
export function wordsOfHeader(header: string): readonly string[] {
  return header
    .replace(/(\p{Lowercase_Letter})(\p{Uppercase_Letter})/gu, '$1 $2')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .map(bareHeader)
    .filter((word) => word !== '');
}
