import { wordList } from './nearby-words.js';

/** Password, in the languages of forums. `*` stands for any ending. */
export const PASSWORD_WORDS = wordList(
  'password*|passwd|passphrase|passcode|pass|pwd|pw|pword|psw|wifi key|wi-fi key|network key|wpa key|wpa2 key|network code|wifi code|wi-fi code|memorable word|secret word|secret answer|security answer',
  'passwort|passwörter|passworte|kennwort|wlan-schlüssel|netzwerkschlüssel',
  'mot de passe|mots de passe|mdp|code wifi',
  'contraseña*|contrasena*|clave|claves|clave wifi',
  'ww|parola d ordine|parola|parole|wachtwoord|wachtwoorden',
  'lösenord*|losenord*|lösen|passord*|adgangskode*|kodeord*|salasana*|tunnussana*',
  'hasło|haslo|hasłem|hasła|senha|senhas|palavra passe|palavra chave|heslo|heslem|jelszó|jelszavam|lozinka',
  'пароль*|парол*|şifre*|sifre*|parolam|κωδικός|סיסמה',
  'パスワード|暗証番号|密码|密碼|비밀번호|암호',
);

/** Short numbers that open something. Error codes and the like are none. */
export const PIN_WORDS = wordList(
  'pin|pin number|pin-nummer|pincode|passcode|otp|one time code|one time password|verification code|security code|login code|2fa code|sms code|backup code|cvv|cvc',
  'sicherheitscode|bestätigungscode|code de vérification|code pin|código de verificación|codice di verifica|verificatiecode|verifieringskod|kod weryfikacyjny|código de verificação',
  '確認コード|認証コード|验证码',
);

/** Those of them behind which a number needs no sign or verb. */
export const ONE_TIME_WORDS = wordList(
  'otp|one time code|one time password|verification code|security code|login code|2fa code|sms code',
  'bestätigungscode|code de vérification|código de verificación|codice di verifica|verificatiecode|kod weryfikacyjny|código de verificação',
);

/** What comes before a key that only a machine would remember. */
export const KEY_WORDS = wordList(
  'api key|key for the api|api-key|apikey|api_key|api token|api secret|api-schlüssel|api-nyckel|api-nøkkel|api-nøgle|api-avain|api-sleutel|clé api|clé d api|clave api|clave de api|clave de la api|chiave api|chave api|chave da api|klucz api',
  'access key|access key id|secret access key|access_key|secret key|secret_key|secretkey|private key|privatekey|account key|encryption key|signing key|shared key|license key|licence key|product key|activation key|cd key|lizenzschlüssel|produktschlüssel|clé de licence|clé de produit',
  'client secret|client_secret|clientsecret|app secret|consumer secret|webhook secret|secret',
  'access token|access_token|accesstoken|auth token|auth_token|authtoken|refresh token|refresh_token|id_token|session token|session_token|oauth token|csrf token|csrf_token|bot token|token|bearer|bearer token|jeton|jeton d accès|zugriffstoken|token de acceso|token d accès|token di accesso',
  'session id|sessionid|session_id|phpsessid|jsessionid|sessid|cookie|set-cookie|recovery key|recovery code|recovery phrase|seed phrase|sig|signature|authorization|apiキー|トークン',
);

/** What stands behind "password is" or "token:" and gives nothing away. */
const ORDINARY = new Set(
  (
    'required|incorrect|invalid|wrong|correct|right|fine|expired|missing|forgotten|forgot|lost|unknown|empty|blank|hidden|changed|reset|rejected|refused|' +
    'denied|accepted|valid|none|null|nil|undefined|true|false|yes|no|n/a|na|nothing|optional|string|text|password|passwort|secret|token|redacted|removed|' +
    'error|failed|failure|default|login|username|please|help|here|there|below|above|always|never|still|again|' +
    'falsch|richtig|korrekt|ungültig|abgelaufen|vergessen|erforderlich|leer|fehlt|geändert|' +
    'incorrecto|incorrecta|correcto|correcta|inválido|inválida|válida|obligatoria|olvidada|caducada|ninguna|' +
    'oublié|incorrecte|refusé|requis|obligatoire|expiré|perdu|errata|corretta|scaduta|dimenticata|sbagliata|obbligatoria|' +
    'verlopen|fout|juist|vergeten|verplicht|felaktigt|fel|glömt|rätt|väärä|oikein|unohtunut|forkert|glemt|feil|riktig|' +
    'niepoprawne|błędne|wymagane|zapomniane|incorreta|esquecida|obrigatória|yanlış|doğru|špatné|zapomenuté'
  ).split('|'),
);

export function isOrdinaryWord(value: string): boolean {
  return ORDINARY.has(value.toLowerCase());
}
