import { conductRefusals } from './refusal-codes-conduct.ts';

/**
 * The closed catalogue of refusals: every "no" of the system has a code here, with its HTTP status.
 * The texts people read are chosen by code, elsewhere (per institution and audience); a test proves none is missing.
 */
export const refusals = {
  ...conductRefusals,
  /** The request is not of the shape the route promises. */
  malformed_request: { status: 400 },
  /** Staff routes need a session. */
  not_signed_in: { status: 401 },
  /** E-mail or password is wrong; which one is never said. */
  wrong_credentials: { status: 401 },
  /** Too many failed sign-ins from this address or for this account. */
  too_many_sign_ins: { status: 429 },
  /** Signed in, but without the role this needs. */
  not_permitted: { status: 403 },
  /** A write that comes from a site that is not configured. */
  wrong_origin: { status: 403 },
  /** It does not exist, or it belongs to somebody else: the answer is the same. */
  not_found: { status: 404 },
  /** No institution has this address. */
  unknown_institution: { status: 404 },
  /** The institution still has blanks to fill in: production does not open to citizens. */
  institution_not_ready: { status: 503 },
  /** The visitor's cookie is missing or expired. */
  session_missing: { status: 401 },
  /** The rules of use were not accepted by this session and e-mail. */
  terms_not_accepted: { status: 403 },
  /** The personal-data notice was not accepted. */
  privacy_not_accepted: { status: 403 },
  /** A newer version of the rules was published since the page was loaded. */
  terms_outdated: { status: 409 },
  /** The last box that a form needs ticked was left blank. */
  last_consent_missing: { status: 422 },

  /** No name, or one without any letter. */
  name_missing: { status: 422 },
  name_too_short: { status: 422 },
  name_too_long: { status: 422 },
  /** The name has something that is not a Latin letter, space, hyphen, apostrophe or dot; detail names it. */
  name_characters: { status: 422 },
  /** "No es permitido usar expresiones vulgares u ofensivas". */
  name_vulgar: { status: 422 },
  email_missing: { status: 422 },
  email_malformed: { status: 422 },
  email_too_long: { status: 422 },
  /** The part before the @ is an insult. */
  email_vulgar: { status: 422 },
  question_missing: { status: 422 },
  question_too_long: { status: 422 },
  /** A message of nothing but spaces. */
  message_empty: { status: 422 },
  message_too_long: { status: 422 },
  /** A character outside the institution's set; detail names it and its position. */
  character_not_allowed: { status: 422 },
  /** Asked for before sending: the answer's `checks` say what is in the text. Sent again without asking, it goes out. */
  words_to_check: { status: 409 },
  secrets_to_check: { status: 409 },
  abuse_to_check: { status: 409 },
  secrets_and_abuse_to_check: { status: 409 },
  /** A servant's text with a card, an account or an identity number that nobody marked. */
  personal_data_unmarked: { status: 422 },
  /** Where the institution refuses disrespectful words. */
  words_abusive: { status: 422 },
  /** A required extra field of the form is empty. */
  field_missing: { status: 422 },
  /** An extra field is longer than it may be. */
  field_too_long: { status: 422 },
  /** The form has no such field. */
  field_unknown: { status: 422 },
  /** A field's value is not of its kind, or not one of its options. */
  field_malformed: { status: 422 },

  /** This person already has a live conversation or a place in the queue. */
  already_in_conversation: { status: 409 },
  /** Out of hours or suspended. */
  not_open: { status: 409 },
  /** The queue has as many people as the institution allows. */
  queue_full: { status: 409 },
  /** So many already wait from this connection that others would find no room. */
  queue_share_full: { status: 429 },
  /** The conversation ended: nothing more is stored. */
  conversation_ended: { status: 409 },
  /** The citizen still waits: nobody has claimed the conversation. */
  not_claimed_yet: { status: 409 },
  /** The time limit was met. */
  time_over: { status: 409 },
  /** The client's message id came again with other content. */
  message_id_reused: { status: 409 },
  /** Another public servant was faster. */
  already_claimed: { status: 409 },
  /** There is nobody to claim: the person left the queue or was attended. */
  not_waiting: { status: 409 },
  /** Another public servant attends this conversation. */
  not_your_conversation: { status: 403 },
  /** Abandonment was declared, but the citizen's stream was seen less than two minutes ago. */
  visitor_still_here: { status: 409 },
  /** Signing out with open conversations: they must be handed over first. */
  open_conversations: { status: 409 },
  /** Somebody already signs in with this e-mail. */
  account_exists: { status: 409 },
  /** This e-mail was invited already: the invitation can be sent again. */
  invitation_pending: { status: 409 },
  /** Nobody would be left who can decide. */
  last_administrator: { status: 409 },
  /** A disabled account gets no link for a new password. */
  person_disabled: { status: 409 },
  /** A link to come in, or to choose a password, that nobody made. */
  link_unknown: { status: 404 },
  /** It serves once. */
  link_used: { status: 409 },
  link_expired: { status: 409 },
  link_revoked: { status: 409 },
  /** Without a mail server, or a public address for the link, nobody can ask for a password by e-mail. */
  mail_not_configured: { status: 409 },
  /** The own password, asked for once more before a change. */
  password_wrong: { status: 422 },
  /** Neither the code that the phone shows now nor an unused backup code; a used one is not right either. */
  code_wrong: { status: 422 },
  /** The ten minutes after the password are over, or the code was shown already: back to the password. */
  second_step_over: { status: 409 },
  /** The institution asks a second step of this account: nothing else before it, and it is not switched off. */
  second_factor_required: { status: 403 },
  /** The identity provider of the entity did not confirm who it is; why stands in the log. */
  oidc_failed: { status: 403 },
  /** It did, and nobody here has that e-mail: accounts come only by invitation. */
  oidc_unknown: { status: 403 },
  /** The provider does not vouch for the e-mail. */
  oidc_unverified: { status: 403 },
  second_factor_in_use: { status: 409 },
  second_factor_missing: { status: 409 },
  /** Somebody else changed it since the form was opened; detail says who (`agente`). */
  changed_meanwhile: { status: 409 },
  /** The public servant is not "Disponible". */
  not_available: { status: 409 },

  /** Another public servant is answering this question. */
  question_taken: { status: 409 },
  /** Only whoever has taken the question answers it or gives it back. */
  question_not_held: { status: 409 },
  /** The mail is still on its way: sending it anew would send it twice. */
  mail_under_way: { status: 409 },
  /** The answer has nothing in it. */
  answer_empty: { status: 422 },
  answer_too_long: { status: 422 },

  /** The token bucket of this person or address is empty. */
  too_many_requests: { status: 429 },
  /** The one-time code of the first run is wrong. */
  setup_code_wrong: { status: 403 },
  /** The installation already has an administrator. */
  setup_already_done: { status: 409 },
  password_too_short: { status: 422 },
  /** Somebody without any role could not do anything. */
  roles_missing: { status: 422 },
  /** A new institution needs a name. */
  institution_name_missing: { status: 422 },
  /** The institution's address is not a word in lower case, or is an address of the product itself. */
  institution_id_malformed: { status: 422 },
  institution_exists: { status: 409 },
  /** The first run names a preset that is not there. */
  preset_unknown: { status: 422 },
  /** Facts that citizens read are still blank: the counter does not open. */
  blanks_unfilled: { status: 409 },
  /** A fact that was filled in may be changed, not emptied. */
  fact_missing: { status: 422 },
  /** It does not begin with https:// or has no host. */
  web_address_malformed: { status: 422 },
  /** "Close now" without saying to citizens why. */
  suspension_message_missing: { status: 422 },
  /** A text that citizens must be able to read was left empty. */
  text_missing: { status: 422 },
  text_too_long: { status: 422 },
  /** A blank that carries what the text promises is gone; detail names it. */
  text_blank_missing: { status: 422 },
  /** A blank that this text does not know; detail names it and those it may use. */
  text_blank_unknown: { status: 422 },
  /** A brace that belongs to no blank. */
  text_brace_stray: { status: 422 },
  /** This text is part of the notice that citizens accept: it is changed as a new version. */
  text_is_versioned: { status: 409 },
  /** A setting is not of its kind or out of its bounds; detail has its label and what it must be. */
  setting_malformed: { status: 422 },
  /** The shield is no plain drawing; detail says why. */
  shield_malformed: { status: 422 },
  /** What was brought is not an institution's folder. */
  archive_malformed: { status: 422 },
  /** A file of an institution's folder has a mistake; detail names file, field and what it must be. */
  preset_malformed: { status: 422 },
  /** A calendar decision without the reason that the log keeps. */
  reason_missing: { status: 422 },
  /** A closure says to citizens why. */
  closure_message_missing: { status: 422 },
  /** Not a day of the calendar, or not an hour of the day. */
  period_malformed: { status: 422 },
  /** It ends before it begins, or at once. */
  period_backwards: { status: 422 },
  /** It is over already: what was cannot be decided any more. */
  period_past: { status: 422 },
  period_too_long: { status: 422 },
  /** Not hours of the day; detail says the weekday. */
  hours_malformed: { status: 422 },
  /** A span of the week ends before it begins. */
  hours_backwards: { status: 422 },
  /** Two spans of one weekday overlap. */
  hours_overlap: { status: 422 },
  /** Not a whole number of minutes, or more than a morning. */
  margin_malformed: { status: 422 },
  /** The institution's own words for its hours were left empty. */
  hours_words_missing: { status: 422 },
  /** No law makes that day a holiday. */
  not_a_holiday: { status: 422 },
  /** Publishing without anything written. */
  terms_draft_missing: { status: 409 },
  terms_title_missing: { status: 422 },
  terms_body_missing: { status: 422 },
  /** A new version says what changes. */
  terms_summary_missing: { status: 422 },
  /** The draft says the same as the version in force. */
  terms_unchanged: { status: 409 },
  /** Another approved version waits for its date: one at a time. */
  publication_pending: { status: 409 },
  /** The date is not after this moment, or farther than a year. */
  publication_date_malformed: { status: 422 },
  /** It came into force: it can be replaced, not withdrawn. */
  publication_in_force: { status: 409 },
  withdrawal_reason_missing: { status: 422 },
  /** A word for the institution's list is one word of letters, of at most 24. */
  word_malformed: { status: 422 },
  too_many_words: { status: 422 },
  /** More work than the server can take now; trying again is right. */
  server_busy: { status: 503 },
  /** A fault of ours; the log has the cause. */
  internal_error: { status: 500 },
} as const;
