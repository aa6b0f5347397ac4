/** Countries and bodies, under the name that records use, with how news names them: by people, capital or initials. */
const NAMES: readonly (readonly [name: string, ...others: readonly string[]])[] = [
  [
    'United States',
    'US',
    'U.S.',
    'USA',
    'America',
    'American',
    'Washington',
    'the White House',
    'White House',
    'Pentagon',
  ],
  ['Russia', 'Russian', 'Moscow', 'Kremlin'],
  ['Ukraine', 'Ukrainian', 'Kyiv', 'Kiev'],
  ['Japan', 'Japanese', 'Tokyo'],
  ['China', 'Chinese', 'Beijing'],
  ['United Kingdom', 'UK', 'U.K.', 'Britain', 'British', 'Downing Street'],
  ['Germany', 'German', 'Berlin'],
  ['France', 'French', 'Élysée'],
  ['Italy', 'Italian'],
  ['Spain', 'Spanish', 'Madrid'],
  ['Poland', 'Polish', 'Warsaw'],
  ['Turkey', 'Turkish', 'Ankara', 'Türkiye'],
  ['Iran', 'Iranian', 'Tehran'],
  ['Israel', 'Israeli'],
  ['India', 'Indian', 'New Delhi'],
  ['Pakistan', 'Pakistani', 'Islamabad'],
  ['South Korea', 'South Korean', 'Seoul'],
  ['North Korea', 'North Korean', 'Pyongyang'],
  ['Canada', 'Canadian', 'Ottawa'],
  ['Australia', 'Australian', 'Canberra'],
  ['Brazil', 'Brazilian'],
  ['Mexico', 'Mexican'],
  ['Belarus', 'Belarusian', 'Minsk'],
  ['European Union', 'EU', 'Brussels'],
  ['European Council'],
  ['European Commission'],
  ['NATO'],
  ['United Nations', 'UN', 'U.N.'],
  ['World Health Organization', 'WHO'],
];

const BY_WORD = new Map(NAMES.flatMap(([name, ...others]) => [name, ...others].map((word) => [word, name] as const)));
const escaped = [...BY_WORD.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll('.', '\\.'));

/** Matches a known name as a whole word. */
export const KNOWN_ACTOR = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Gives the name that records use for a word of `KNOWN_ACTOR`. */
export function actorName(word: string): string {
  return BY_WORD.get(word) ?? word;
}

/** Agencies and papers that news is quoted from. */
export const PUBLISHER =
  /\b(?:Kyodo(?: News)?|Reuters|Agence France-Presse|AFP|Associated Press|Asian News International|ANI|Bloomberg|BBC|CNN|NHK|Xinhua|TASS|RIA Novosti|Interfax|dpa|Der Spiegel|Le Monde|El País|The (?:New York Times|Washington Post|Guardian|Times|Economist|Courier)|New York Times|Washington Post|Financial Times|Wall Street Journal|Nikkei|Asahi(?: Shimbun)?|Yomiuri(?: Shimbun)?)\b/;
