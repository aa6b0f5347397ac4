import { isTimeZone } from '../../../time/zone.js';

/** Names of zones in Windows, without "Standard Time", as in CLDR's windowsZones. */
const WINDOWS: Readonly<Record<string, string>> = {
  GMT: 'Europe/London',
  Greenwich: 'Atlantic/Reykjavik',
  'W. Europe': 'Europe/Berlin',
  'Central Europe': 'Europe/Budapest',
  Romance: 'Europe/Paris',
  'Central European': 'Europe/Warsaw',
  'E. Europe': 'Europe/Chisinau',
  FLE: 'Europe/Kiev',
  GTB: 'Europe/Bucharest',
  Russian: 'Europe/Moscow',
  Turkey: 'Europe/Istanbul',
  Israel: 'Asia/Jerusalem',
  Egypt: 'Africa/Cairo',
  Morocco: 'Africa/Casablanca',
  'South Africa': 'Africa/Johannesburg',
  'E. Africa': 'Africa/Nairobi',
  'W. Central Africa': 'Africa/Lagos',
  Arab: 'Asia/Riyadh',
  Arabian: 'Asia/Dubai',
  Iran: 'Asia/Tehran',
  Pakistan: 'Asia/Karachi',
  India: 'Asia/Kolkata',
  Bangladesh: 'Asia/Dhaka',
  'SE Asia': 'Asia/Bangkok',
  China: 'Asia/Shanghai',
  Singapore: 'Asia/Singapore',
  Taipei: 'Asia/Taipei',
  Tokyo: 'Asia/Tokyo',
  Korea: 'Asia/Seoul',
  'W. Australia': 'Australia/Perth',
  'Cen. Australia': 'Australia/Adelaide',
  'AUS Central': 'Australia/Darwin',
  'E. Australia': 'Australia/Brisbane',
  'AUS Eastern': 'Australia/Sydney',
  'New Zealand': 'Pacific/Auckland',
  Hawaiian: 'Pacific/Honolulu',
  Alaskan: 'America/Anchorage',
  Pacific: 'America/Los_Angeles',
  'US Mountain': 'America/Phoenix',
  Mountain: 'America/Denver',
  Central: 'America/Chicago',
  'Canada Central': 'America/Regina',
  Eastern: 'America/New_York',
  Atlantic: 'America/Halifax',
  Newfoundland: 'America/St_Johns',
  'SA Pacific': 'America/Bogota',
  'E. South America': 'America/Sao_Paulo',
  Argentina: 'America/Buenos_Aires',
};
const REGIONS: readonly string[] = ['Europe', 'Asia', 'America', 'Australia', 'Africa', 'Pacific', 'Atlantic'];

/**
 * Returns the IANA zone of a name that Windows has for it; null for any other text.
 *
 * @example zoneOfWindows('W. Europe Standard Time') // 'Europe/Berlin'
 * @example zoneOfWindows('(UTC+07:00) Bangkok, Hanoi, Jakarta') // 'Asia/Bangkok'
 */
export function zoneOfWindows(name: string): string | null {
  const plain = /^(.{1,40}?) Standard Time$/.exec(name)?.[1];
  if (plain !== undefined) return Object.hasOwn(WINDOWS, plain) ? WINDOWS[plain]! : null;
  const shown = /^\((?:UTC|GMT)(?:[+-]\d\d:\d\d)?\) (.{1,80})$/.exec(name)?.[1];
  if (shown === undefined) return null;
  const american = /^(Pacific|Mountain|Central|Eastern|Atlantic) Time \(/.exec(shown)?.[1];
  if (american !== undefined) return WINDOWS[american]!;
  for (const city of shown.split(/,\s*/)) {
    const zone = REGIONS.map((region) => `${region}/${city.replaceAll(' ', '_')}`).find(isTimeZone);
    if (zone !== undefined) return zone;
  }
  return null;
}
