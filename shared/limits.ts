/** Every limit of the contract, with its unit in its name and its reason beside it. */

/** A request body. Keepalive bodies of a browser share 64 KB, so a larger one could not be sent at unload. */
export const BODY_MAX_BYTES = 64 * 1024
/** Votes in one request: a kiosk's batch; one D1 statement stays well under its 30 s. */
export const VOTES_PER_REQUEST_MAX = 500
/** UTF-16 code units, as a `maxlength` attribute counts them. */
export const COMMENT_MAX_CHARS = 1000
export const CONTACT_MAX_CHARS = 200
export const PAGE_MAX_CHARS = 200
export const LANG_MAX_CHARS = 35
/** The hash in the addresses of the widget's parts: today's has 6, a whole SHA-256 would have this many. */
export const PARTS_HASH_MAX_CHARS = 64
/** A slug is a DNS-label-like name: it stands in tags, addresses and on posters. */
export const SLUG_MAX_CHARS = 64
export const NAME_MAX_CHARS = 80
export const SENTENCE_MAX_CHARS = 200
/** Languages that one touchpoint's words are written in, beside the first: what a kiosk's screen has room for. */
export const TRANSLATIONS_MAX = 12
/** The love share that a business may want: at 0 and 100 no vote could ever change whether it is met. */
export const TARGET_MIN_PERCENT = 1
export const TARGET_MAX_PERCENT = 99
/** More than six reasons is a form, not a tap. */
export const REASONS_PER_FACE_MAX = 6
/** Amendments of one vote: far above what a hand can do, far below what a loop would. */
export const REV_MAX = 1000

const DAY_MS = 86_400_000
/** Votes older than this are held as too old; younger late ones are counted. */
export const VOTE_AGE_MAX_DAYS = 90
export const VOTE_AGE_MAX_MS = VOTE_AGE_MAX_DAYS * DAY_MS
/** How long after it came in a vote may be changed or taken back: whoever reads its id later can't rewrite the past. */
export const AMENDED_WITHIN_DAYS = 30
export const AMENDED_WITHIN_MS = AMENDED_WITHIN_DAYS * DAY_MS
/** A device clock within this of ours is taken at its word: network delay is not a clock error. */
export const CLOCK_TOLERANCE_MS = 60_000
/** Unknown touchpoint slugs kept per business, so that a mistyped tag loses nothing and a flood fills nothing. */
export const WAITING_TOUCHPOINTS_MAX = 500
/** Of them, new ones within 24 hours: far more than a person mistypes. */
export const WAITING_NEW_MAX = 50

/** Origins a business may list: far more than it has sites, few enough to look through at every request. */
export const ORIGINS_MAX = 50

/** Places a business may name: every till of a big chain, and still read as one list. Votes may name more. */
export const PLACES_MAX = 2000

/** Under this many counted votes a share says nothing: "too few to tell". */
export const VOTES_TO_TELL_MIN = 10

/** An address that customers are led to: what mail programs and messengers take along whole. */
export const ADDRESS_MAX_CHARS = 500
/** A CSS selector or the name of an event, as they stand in a tag. */
export const SELECTOR_MAX_CHARS = 200
export const EVENT_NAME_MAX_CHARS = 64
/** Nobody stays on a page for longer and then wants to be asked. */
export const ASK_AFTER_MAX_S = 3600
export const ASK_AGAIN_MAX_DAYS = 365
/** Where a question opens by itself: at most once a month, unless it was decided otherwise. */
export const ASK_AGAIN_USUAL_DAYS = 30

/** A pairing code: eight of 23 letters and digits are 36 bits, which live ten minutes and are tried ten times a minute. */
export const KIOSK_CODE_CHARS = 8
export const KIOSK_CODE_VALID_MS = 10 * 60_000
/** How often a kiosk says that it is well: what the console changes reaches it within this. */
export const KIOSK_HEARTBEAT_MS = 2 * 60_000
/** Not heard of for so long within its opening hours, a kiosk is dark: ten heartbeats went missing. */
export const KIOSK_DARK_AFTER_MS = 20 * 60_000
/** Parts of a kiosk's day: more is a timetable. */
export const KIOSK_PLAN_MAX = 8
/** Language buttons that fit beside each other on a small tablet, in two rows. */
export const KIOSK_LANGUAGES_MAX = 12
/** The name of the app's build, and of a state of a kiosk's settings. */
export const KIOSK_VERSION_MAX_CHARS = 40
/** Digits of the PIN that opens a kiosk's settings. */
export const PIN_MIN_DIGITS = 4
export const PIN_MAX_DIGITS = 8
/** PBKDF2: more are refused in production. Four digits are guessed in any case; the kiosk slows tries down. */
export const PIN_ITERATIONS_MAX = 100_000
/** What a kiosk sends beside votes: a heartbeat is a tenth of this. */
export const KIOSK_BODY_MAX_BYTES = 8 * 1024
/** So far from ours may the clock of a heartbeat be, corrected by what the kiosk knows. */
export const HEARTBEAT_CLOCK_MAX_MS = 10 * 60_000
/** So far may a heartbeat go back behind the one before: a clock that was corrected in between. Older ones are replays. */
export const HEARTBEAT_BACK_MAX_MS = 60_000
/** Kiosks that a business may have: far more than it has tills. */
export const KIOSKS_MAX = 500

/** Whom an e-mail went to, as its sender names them: a number mostly, an address at most (RFC 5321 allows 254). */
export const RECIPIENT_MAX_CHARS = 200
/** Signed links in one request: three for each, in an answer of some hundred KB. */
export const SIGNED_RECIPIENTS_MAX = 500
/** More people than have an e-mail address: whoever tells a larger number has slipped. */
export const RECIPIENTS_MAX = 10_000_000_000

/** More screens than an office has; each one asks every few seconds. Revoked ones don't count. */
export const WALLS_MAX = 50
/** Beyond this a wall shows the whole journey. */
export const WALL_TOUCHPOINTS_MAX = 200

/** An e-mail address: RFC 5321 §4.5.3.1.3, without its brackets. */
export const EMAIL_MAX_CHARS = 254
