import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/**
 * How hard a password is to guess, as the decimal logarithm of the tries an attacker needs, by zxcvbn (@zxcvbn-ts/core 4.2.0, with the
 * 49,000 passwords of @zxcvbn-ts/language-common 4.1.3). It knows common passwords with their variants (case, l33t, reversed, digits behind
 * them), keyboard runs, sequences, repeats and dates; `names` count as common words.
 */
export async function guessesOf(password: string, names: readonly string[] = []): Promise<number> {
  const zxcvbn = await loadOnce()
  const parts = [password.slice(0, mostCharacters), password.slice(-mostCharacters)]
  return Math.max(...[...new Set(parts)].map((part) => Math.log10(zxcvbn.check(part, [...names]).guesses)))
}

/** Whether this is one common password, word or pattern as a whole: "winter", "W1nter", "qwertz". */
export async function isCommon(word: string): Promise<boolean> {
  const { sequence } = (await loadOnce()).check(word.slice(0, mostCharacters))
  return sequence.length === 1 && sequence[0]?.pattern !== 'bruteforce'
}

/** In characters. zxcvbn's time grows with the square of the length; a password is at least as strong as its beginning and its end. */
const mostCharacters = 32

/** What the list lacks: keyboard rows and the word "password" where people do not write in Latin letters, and what this product makes obvious. */
const besides = [
  ...['йцукенгшщз', 'йцукенгшщзхъ', 'йцукен', 'фывапролдж', 'фывапролджэ', 'фывапрол', 'ячсмитьбю', 'ячсмить', 'пароль', 'любовь', 'привет', 'солнышко'],
  ...['ςερτυθιοπ', 'ασδφγηξκλ', 'κωδικος', 'ضصثقفغعهخح', 'شسيبلاتنم', 'كلمةالسر', 'סיסמה', 'パスワード', '密码', '密碼', '我爱你', '비밀번호', 'รหัสผ่าน'],
  ...['contrasena', 'kennwort', 'passwort', 'wachtwoord', 'lozinka', 'haslo', 'heslo', 'jelszo', 'parola', 'salasana', 'losenord', 'adgangskode', 'sifre'],
  ...['support', 'helpdesk', 'escalation', 'escalate', 'tier1', 'tier2', 'administrator', 'workspace', 'passphrase', 'company', 'office'],
]

let loading: Promise<ZxcvbnFactory> | null = null

// Loaded with the first password that is chosen: most processes never need its 30 MB.
function loadOnce(): Promise<ZxcvbnFactory> {
  loading ??= load()
  return loading
}

async function load() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  const lists = { passwords: dictionary['passwords-common'], besides }
  return new ZxcvbnFactory({ dictionary: lists, graphs: adjacencyGraphs, useLevenshteinDistance: false })
}
