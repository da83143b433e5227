-- The house: districts, people, the reception plan, opinions with their ledger, and notices.
-- Every table leads with tenant_id in its primary key, unique indexes and foreign keys; row-level security is the second
-- wall (0001 ends with it). Moments are timestamptz in UTC; days are dates in Shanghai. Sealed columns (…_sealed) hold
-- AES-256-GCM text that names its key; nothing else of a resident's identity is stored.

CREATE TABLE tenant (
  tenant_id text PRIMARY KEY,
  preset text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One probe for each key of FIELD_KEYS that has ever sealed here: whoever starts with other keys is refused before they write.
CREATE TABLE field_key (
  key_id text PRIMARY KEY,
  probe_sealed text NOT NULL,
  -- Of a known text, by the last key of the ring: query codes are found by it.
  fingerprint text NOT NULL
);

CREATE TABLE account (
  tenant_id text NOT NULL REFERENCES tenant,
  account_id uuid NOT NULL,
  -- The WeChat openid (or dev:<persona> in local mode): needed to send a message, shown to nobody.
  openid text NOT NULL,
  display_name text,
  contact_sealed text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, account_id),
  CONSTRAINT account_openid_once UNIQUE (tenant_id, openid)
);

CREATE TABLE role_grant (
  tenant_id text NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('deputy', 'stationClerk', 'handlingUnit', 'streetCommittee', 'deputyAffairsCommittee', 'gridWorker')),
  scope text NOT NULL,
  PRIMARY KEY (tenant_id, account_id, role, scope),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);
CREATE INDEX role_grant_by_scope ON role_grant (tenant_id, role, scope);

CREATE TABLE station (
  tenant_id text NOT NULL REFERENCES tenant,
  station_id text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  contact_points text[] NOT NULL,
  position integer NOT NULL,
  -- The street or town whose committee sees the station's plan.
  street text NOT NULL,
  PRIMARY KEY (tenant_id, station_id)
);

CREATE TABLE deputy (
  tenant_id text NOT NULL,
  deputy_id text NOT NULL,
  name text NOT NULL,
  station_id text NOT NULL,
  electoral_district text NOT NULL,
  position integer NOT NULL,
  -- 领导代表: who receives more often where the practice asks it (湘潭).
  leader boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, deputy_id),
  FOREIGN KEY (tenant_id, station_id) REFERENCES station
);

CREATE TABLE unit (
  tenant_id text NOT NULL REFERENCES tenant,
  unit_id text NOT NULL,
  name text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (tenant_id, unit_id)
);

-- The reception plan ---------------------------------------------------------------------------------------------------

-- What an office set in place of its preset's rule, newest last: what was planned by an earlier one stays explained.
CREATE TABLE reception_rule (
  tenant_id text NOT NULL REFERENCES tenant,
  practice_id text NOT NULL,
  version integer NOT NULL,
  recurrence text NOT NULL,
  anchor date NOT NULL,
  avoid text NOT NULL CHECK (avoid IN ('holidays', 'restDays')),
  instead text NOT NULL CHECK (instead IN ('moveLater', 'moveEarlier', 'cancel', 'keep')),
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, practice_id, version),
  FOREIGN KEY (tenant_id, set_by) REFERENCES account
);

-- 放假安排 of a year as the district imported it, newest last: it stands in place of what the release knows of that year.
CREATE TABLE holiday_year (
  tenant_id text NOT NULL REFERENCES tenant,
  year integer NOT NULL,
  version integer NOT NULL,
  -- Day → holiday; days of 元旦 in the December before are among them.
  off jsonb NOT NULL,
  make_up jsonb NOT NULL,
  -- The text that was pasted.
  source text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, year, version),
  FOREIGN KEY (tenant_id, set_by) REFERENCES account
);

-- What a person decided about one occurrence at one station: the last word about it stands.
CREATE TABLE plan_exception (
  tenant_id text NOT NULL,
  practice_id text NOT NULL,
  station_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('move', 'cancel', 'add')),
  -- Where the rule put it; of an added day, the day itself.
  ruled_on date NOT NULL,
  to_day date,
  why text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, practice_id, station_id, ruled_on),
  CONSTRAINT only_a_move_goes_somewhere CHECK ((kind = 'move') = (to_day IS NOT NULL)),
  FOREIGN KEY (tenant_id, station_id) REFERENCES station,
  FOREIGN KEY (tenant_id, set_by) REFERENCES account
);

CREATE TABLE reception_day (
  tenant_id text NOT NULL,
  day_id uuid NOT NULL,
  -- Of the preset, or of the rule that the office set: 接待日, 圆桌会.
  practice_id text NOT NULL,
  station_id text NOT NULL,
  day date NOT NULL,
  ruled_on date NOT NULL,
  moved_because text,
  -- Where its last notice announced it, and where people were told that it would be before a person moved it (原定): a weekend may have
  -- moved it off the rule's own day before anybody was told.
  announced_on date,
  moved_from date,
  provisional boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'published', 'cancelled')),
  topic text,
  -- Where it is held when not at the station itself.
  venue text,
  published_at timestamptz,
  -- The notice went out later than the practice asks: the public reads 公告晚发.
  late boolean NOT NULL DEFAULT false,
  -- 接待公告 as it was written, and as it was generated then: where both say the same, it follows the day.
  notice_text text,
  notice_basis text,
  -- Rises with each change that the public sees: who edits names the one they saw, and calendars follow it (SEQUENCE).
  version integer NOT NULL DEFAULT 1,
  cancelled_because text,
  -- Hours of this day alone, [{"from": "09:00", "to": "11:00"}]; null where they are the practice's.
  windows jsonb,
  -- Of a cancelled day: its seats, which come back with it.
  seats_before jsonb,
  -- Who sits with the deputies, [{"kind": "partyDelegate", "name": "…", "title": "…"}]: 两代表一委员, officials of units.
  co_hosts jsonb NOT NULL DEFAULT '[]',
  -- An occurrence is planned once, wherever it was moved and even if it was cancelled since.
  CONSTRAINT occurrence_once UNIQUE (tenant_id, practice_id, station_id, ruled_on),
  CONSTRAINT cancelled_says_why CHECK ((state = 'cancelled') = (cancelled_because IS NOT NULL)),
  CONSTRAINT notice_has_basis CHECK ((notice_text IS NULL) = (notice_basis IS NULL)),
  CONSTRAINT late_is_published CHECK (NOT late OR published_at IS NOT NULL),
  CONSTRAINT published_has_moment CHECK ((state = 'published') <= (published_at IS NOT NULL)),
  FOREIGN KEY (tenant_id, station_id) REFERENCES station
);
-- Two days of one practice that collide after a move become one.
CREATE UNIQUE INDEX reception_day_once ON reception_day (tenant_id, station_id, practice_id, day) WHERE state <> 'cancelled';
CREATE INDEX reception_day_by_station ON reception_day (tenant_id, station_id, day);
CREATE INDEX reception_day_by_date ON reception_day (tenant_id, day);
-- Made last: of indexes that seem equally good, as all do while the table is small, the planner takes the youngest, and a session
-- keeps it. By date, the foreign key of each slot of a year's plan walked through all days: 0.3 ms instead of 0.01 ms at 3,000.
ALTER TABLE reception_day ADD PRIMARY KEY (tenant_id, day_id);

-- What each version of a day changed, in words: who saves on an older one is told the difference.
CREATE TABLE day_change (
  tenant_id text NOT NULL,
  day_id uuid NOT NULL,
  version integer NOT NULL,
  words text[] NOT NULL,
  at timestamptz NOT NULL,
  -- Absent for what the calendar did.
  by_account uuid,
  PRIMARY KEY (tenant_id, day_id, version),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day ON DELETE CASCADE
);

CREATE TYPE reception_service AS ENUM ('opinion', 'legalAid', 'mediation', 'policyAdvice');
CREATE TYPE limit_period AS ENUM ('month', 'quarter', 'year');

CREATE TABLE reception_slot (
  tenant_id text NOT NULL,
  slot_id uuid NOT NULL,
  day_id uuid NOT NULL,
  label text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  book_until timestamptz NOT NULL,
  cancel_until timestamptz NOT NULL,
  -- Copied from the day, so that booking judges and reads one row: whether it is published, when and where it is.
  open boolean NOT NULL DEFAULT false,
  day date NOT NULL,
  station_id text NOT NULL,
  venue text,
  -- Copied from the practice as it was when the day was planned: what people may come for, the usual one first, and how often
  -- one visitor may book it within a month, quarter or year.
  practice_id text NOT NULL,
  services reception_service[] NOT NULL,
  limit_places smallint NOT NULL,
  limit_per limit_period NOT NULL,
  -- Within which a visitor's bookings count together; it follows the day wherever that is moved.
  period text NOT NULL GENERATED ALWAYS AS (
    practice_id || ' ' || extract(year FROM day)::text || CASE limit_per
      WHEN 'month' THEN '-' || extract(month FROM day)::text WHEN 'quarter' THEN 'Q' || extract(quarter FROM day)::text ELSE '' END
  ) STORED,
  -- Places that can be booked, and beside them those kept for who comes without a booking (现场取号). On the day a number for a
  -- walk-in may take one that nobody has booked: it goes from the first to the second.
  capacity integer NOT NULL,
  kept integer NOT NULL DEFAULT 0,
  booked integer NOT NULL DEFAULT 0,
  -- Places that nobody else can book while they are offered to who waits (候补).
  offered integer NOT NULL DEFAULT 0,
  -- Numbers given out so far; never taken back, so that a number is never given twice.
  issued integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, slot_id),
  CONSTRAINT slot_never_oversold CHECK (booked >= 0 AND offered >= 0 AND booked + offered <= capacity),
  CONSTRAINT slot_label_once UNIQUE (tenant_id, day_id, label),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day
)
-- Room beside each row, so that counting a booking touches no index.
WITH (fillfactor = 50);

CREATE TABLE duty (
  tenant_id text NOT NULL,
  day_id uuid NOT NULL,
  deputy_id text NOT NULL,
  day date NOT NULL,
  state text NOT NULL CHECK (state IN ('proposed', 'accepted', 'substituted')),
  substitute_for text,
  answered_at timestamptz,
  -- Set by a person, who said why: no proposal moves it.
  set_by_hand boolean NOT NULL DEFAULT false,
  -- Why this deputy sits there on this date, as the deputy and the clerk read it.
  why text,
  -- When the seat was given, if later than the day was planned: what was told of an earlier seat does not count for this one.
  given_at timestamptz,
  -- The clerk's register of the day.
  attended text CHECK (attended IN ('came', 'substituted', 'absent')),
  attended_by uuid,
  attended_at timestamptz,
  CONSTRAINT attendance_says_who CHECK ((attended IS NULL) = (attended_by IS NULL) AND (attended IS NULL) = (attended_at IS NULL)),
  PRIMARY KEY (tenant_id, day_id, deputy_id),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day,
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES deputy
);
-- A deputy cannot be in two places on one day, also when two save at the same moment.
CREATE UNIQUE INDEX duty_one_place_a_day ON duty (tenant_id, deputy_id, day) WHERE state <> 'substituted';

-- Units asked to a day, such as a 圆桌会 (1+N): they are told when its notice goes out, and reminded.
CREATE TABLE day_invitee (
  tenant_id text NOT NULL,
  day_id uuid NOT NULL,
  unit_id text NOT NULL,
  invited_at timestamptz NOT NULL,
  -- Whether somebody comes, and who (name and post) or why nobody can. It holds for the date for which it was given, and for
  -- the invitation before it: on another date, or asked anew, the unit has not answered.
  comes boolean,
  answer text,
  answered_for date,
  answered_by uuid,
  answered_at timestamptz,
  PRIMARY KEY (tenant_id, day_id, unit_id),
  CONSTRAINT invitee_answers_in_full CHECK (num_nonnulls(comes, answer, answered_for, answered_by, answered_at) IN (0, 5)),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day,
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  FOREIGN KEY (tenant_id, answered_by) REFERENCES account
);

-- 请假 of deputies, for whole days, first and last inclusive.
CREATE TABLE deputy_leave (
  tenant_id text NOT NULL,
  leave_id uuid NOT NULL,
  deputy_id text NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  reason text NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'accepted', 'refused', 'withdrawn')),
  asked_at timestamptz NOT NULL,
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  PRIMARY KEY (tenant_id, leave_id),
  CONSTRAINT leave_runs_forward CHECK (from_day <= to_day),
  CONSTRAINT leave_answered_once CHECK (
    (answered_at IS NULL) = (answered_by IS NULL)
    AND (state = 'asked') <= (answered_at IS NULL) AND (state IN ('accepted', 'refused')) <= (answered_at IS NOT NULL)
  ),
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES deputy,
  FOREIGN KEY (tenant_id, answered_by) REFERENCES account
);
CREATE INDEX deputy_leave_by_deputy ON deputy_leave (tenant_id, deputy_id, to_day);

-- Nobody is seated against accepted leave, whoever seats them and however close the two moments are: such a seat stays empty.
CREATE FUNCTION leave_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Waits for whoever is accepting a leave of this deputy just now.
  PERFORM FROM deputy WHERE tenant_id = NEW.tenant_id AND deputy_id = NEW.deputy_id FOR KEY SHARE;
  IF EXISTS (SELECT FROM deputy_leave WHERE tenant_id = NEW.tenant_id AND deputy_id = NEW.deputy_id AND state = 'accepted'
               AND NEW.day BETWEEN from_day AND to_day) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER duty_never_on_leave BEFORE INSERT ON duty FOR EACH ROW EXECUTE FUNCTION leave_is_kept();

-- The templates by which an office prints its notices and records, newest last; without one the standard template is taken.
CREATE TABLE print_template (
  tenant_id text NOT NULL REFERENCES tenant,
  kind text NOT NULL CHECK (kind IN ('notice', 'receptionRecord', 'contactRecord', 'opinionRegister')),
  version integer NOT NULL,
  name text NOT NULL,
  file bytea NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind, version),
  CONSTRAINT print_template_is_small CHECK (octet_length(file) <= 1048576),
  FOREIGN KEY (tenant_id, saved_by) REFERENCES account
);

-- 年预安排 and each later change of it: append-only, so that what the district has said stays readable.
CREATE TABLE plan_version (
  tenant_id text NOT NULL REFERENCES tenant,
  year integer NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  why text NOT NULL,
  by_account uuid,
  -- What each reception was before and is from here on (domain/reception/yearPlan.ts).
  changes jsonb NOT NULL,
  PRIMARY KEY (tenant_id, year, version)
);

-- The private calendar address of a deputy: known here by a fingerprint alone, so that nobody who reads this can subscribe.
CREATE TABLE calendar_feed (
  tenant_id text NOT NULL,
  feed_id uuid NOT NULL,
  account_id uuid NOT NULL,
  secret_print text NOT NULL,
  made_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, feed_id),
  CONSTRAINT feed_secret_once UNIQUE (tenant_id, secret_print),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);
CREATE UNIQUE INDEX calendar_feed_one_live ON calendar_feed (tenant_id, account_id) WHERE revoked_at IS NULL;

-- A closed list is a type here and not a CHECK: a CHECK is read and prepared again for each statement (5–9 µs on PGlite).
-- displaced: the office took the place back, as when a day moves onto another that the person has booked, or its desk closes early. It is not live, and counts nowhere.
CREATE TYPE booking_state AS ENUM ('booked', 'displaced', 'cancelled');
-- Why who has booked was asked whether they still come, and what they said.
CREATE TYPE booking_question AS ENUM ('moved', 'cancelled', 'restored', 'deputyChanged', 'capacityCut', 'placeBack', 'closedEarly', 'reopened');
CREATE TYPE booking_answer AS ENUM ('kept', 'changed', 'cancelled');
CREATE TYPE booking_attended AS ENUM ('came', 'missed', 'excused');

CREATE TABLE booking (
  tenant_id text NOT NULL,
  -- Made of the account and its request key: the same request can only make the same booking.
  booking_id uuid NOT NULL,
  -- No foreign key: a booking is only ever written from the row of the slot that the same statement has just changed.
  slot_id uuid NOT NULL,
  day_id uuid NOT NULL,
  -- The date of the day, which moves with it.
  day date NOT NULL,
  -- Who booked, and who comes: the same account, or a fingerprint of another person.
  account_id uuid NOT NULL,
  visitor_id uuid NOT NULL,
  number text NOT NULL,
  state booking_state NOT NULL,
  -- The visitor's first, second, … of this period: see booking_limit.
  period text NOT NULL,
  ordinal smallint NOT NULL,
  service reception_service NOT NULL,
  -- Of legal aid: one of the kinds that the preset names.
  case_kind text,
  -- An opinion that the same account has submitted before.
  opinion_id uuid,
  -- Of one that a grid worker or a clerk made: the fingerprint of the paper code by which its visitor finds and cancels it.
  code_print text,
  -- With the wish for help, for that says something of a person.
  matter_sealed text NOT NULL,
  contact_sealed text,
  booked_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  -- The booking that took its place, when it was given back for another.
  changed_to uuid,
  -- The question that stands: how often it was asked anew, why in words, until when; null while nobody was asked.
  asked integer NOT NULL DEFAULT 0,
  asked_at timestamptz,
  asked_kind booking_question,
  asked_because text,
  answer_by timestamptz,
  answer booking_answer,
  answered_at timestamptz,
  -- The person, or the clerk who called them.
  answered_by uuid,
  -- Set at arrival, or when the day was closed without one; null before, and where nobody kept the desk.
  attended booking_attended,
  PRIMARY KEY (tenant_id, booking_id),
  CONSTRAINT booking_number_once UNIQUE (tenant_id, day_id, number)
);
-- Nobody is in two places at once: one live booking of a person on a date, wherever it is.
CREATE UNIQUE INDEX booking_one_a_day ON booking (tenant_id, visitor_id, day) WHERE state = 'booked';
-- No visitor has more than the limit of a period: each booking takes the lowest ordinal that is free, from whatever phone it comes.
CREATE UNIQUE INDEX booking_limit ON booking (tenant_id, visitor_id, period, ordinal) WHERE state = 'booked';
CREATE UNIQUE INDEX booking_code_once ON booking (tenant_id, code_print) WHERE code_print IS NOT NULL;
CREATE INDEX booking_for_others ON booking (tenant_id, account_id) WHERE visitor_id <> account_id;
CREATE INDEX booking_over ON booking (tenant_id, account_id) WHERE state <> 'booked';
CREATE INDEX booking_unanswered ON booking (tenant_id, day) WHERE asked > 0 AND answer IS NULL;

-- Opinions -------------------------------------------------------------------------------------------------------------

CREATE TABLE opinion (
  tenant_id text NOT NULL,
  opinion_id uuid NOT NULL,
  number text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL,
  -- The one party that must act, and the date by which: present exactly while the life is open.
  acts text CHECK (acts IN ('resident', 'stationClerk', 'leadUnit')),
  act_by date,
  -- Whether it was counted over days whose holidays were not published then: it is counted again once they are.
  act_provisional boolean NOT NULL DEFAULT false,
  -- The date of which it has been told that it passed.
  late_told_for date,
  secrecy text NOT NULL CHECK (secrecy IN ('named', 'confidential', 'anonymous')),
  -- Absent for an anonymous opinion, and where somebody without an account said it at a reception: such a one is followed by
  -- a query code, of which nothing but a fingerprint is kept.
  sender_id uuid,
  query_code_print text,
  source text NOT NULL DEFAULT 'submitted' CHECK (source IN ('submitted', 'reception')),
  -- Of which record of a reception it was made.
  record_id uuid,
  station_id text NOT NULL,
  deputy_id text,
  category text NOT NULL,
  body text NOT NULL,
  place_sealed text,
  lead_unit_id text,
  answer_days integer,
  answer_due date,
  answer_provisional boolean NOT NULL DEFAULT false,
  replied_by text,
  result_class text CHECK (result_class IN ('A', 'B', 'C', 'D')),
  promised_by date,
  rating text CHECK (rating IN ('satisfied', 'basicallySatisfied', 'dissatisfied')),
  rating_reason text,
  round integer NOT NULL DEFAULT 1,
  supplements integer NOT NULL DEFAULT 0,
  submitted_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT opinion_number_once UNIQUE (tenant_id, number),
  CONSTRAINT opinion_query_code_once UNIQUE (tenant_id, query_code_print),
  CONSTRAINT open_has_one_party_and_a_date CHECK (
    (status IN ('received', 'assigned', 'inProgress', 'returned', 'replied', 'sentBack'))
      = (acts IS NOT NULL AND act_by IS NOT NULL)
    AND (status IN ('closed', 'declined', 'referred', 'withdrawn')) = (acts IS NULL AND act_by IS NULL)
  ),
  CONSTRAINT unit_acts_only_when_named CHECK (acts <> 'leadUnit' OR lead_unit_id IS NOT NULL),
  CONSTRAINT sender_or_query_code CHECK (
    (secrecy = 'anonymous') <= (sender_id IS NULL) AND (sender_id IS NULL) = (query_code_print IS NOT NULL)
  ),
  CONSTRAINT reception_names_its_record CHECK ((source = 'reception') = (record_id IS NOT NULL)),
  FOREIGN KEY (tenant_id, station_id) REFERENCES station,
  FOREIGN KEY (tenant_id, sender_id) REFERENCES account,
  FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES unit
);
CREATE INDEX opinion_station_acts ON opinion (tenant_id, station_id, acts, act_by) WHERE acts IS NOT NULL;
CREATE INDEX opinion_unit_acts ON opinion (tenant_id, lead_unit_id, acts, act_by) WHERE acts IS NOT NULL;
CREATE INDEX opinion_station_ended ON opinion (tenant_id, station_id, ended_at DESC) WHERE acts IS NULL;
CREATE INDEX opinion_unit_ended ON opinion (tenant_id, lead_unit_id, ended_at DESC) WHERE acts IS NULL;
CREATE INDEX opinion_sent ON opinion (tenant_id, sender_id, submitted_at DESC);
CREATE INDEX opinion_of_record ON opinion (tenant_id, record_id) WHERE record_id IS NOT NULL;
CREATE INDEX opinion_deputy ON opinion (tenant_id, deputy_id, submitted_at DESC);
-- The clock's work list: a date that passed leaves it when it has been told.
CREATE INDEX opinion_due ON opinion (tenant_id, act_by) WHERE acts IS NOT NULL AND act_by IS DISTINCT FROM late_told_for;
-- Made last, as that of reception_day: an event of an opinion then finds it by the key, and not through all of the district.
ALTER TABLE opinion ADD PRIMARY KEY (tenant_id, opinion_id);

-- How to reach the sender: apart from the case, so that no list or search can carry it along.
CREATE TABLE opinion_contact (
  tenant_id text NOT NULL,
  opinion_id uuid NOT NULL,
  contact_sealed text NOT NULL,
  PRIMARY KEY (tenant_id, opinion_id),
  FOREIGN KEY (tenant_id, opinion_id) REFERENCES opinion
);

-- 台账: append-only.
CREATE TABLE opinion_event (
  tenant_id text NOT NULL,
  opinion_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  action text NOT NULL,
  by_party text NOT NULL,
  by_name text NOT NULL,
  -- Absent for what an anonymous sender or the clock did.
  account_id uuid,
  from_status text,
  to_status text NOT NULL,
  note text,
  facts jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (tenant_id, opinion_id, version),
  FOREIGN KEY (tenant_id, opinion_id) REFERENCES opinion
);

CREATE TABLE co_handling (
  tenant_id text NOT NULL,
  opinion_id uuid NOT NULL,
  unit_id text NOT NULL,
  due date NOT NULL,
  opinion_text text,
  given_at timestamptz,
  -- The date of which it has been told that it passed.
  late_told_for date,
  PRIMARY KEY (tenant_id, opinion_id, unit_id),
  FOREIGN KEY (tenant_id, opinion_id) REFERENCES opinion,
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit
);
CREATE INDEX co_handling_by_unit ON co_handling (tenant_id, unit_id);
CREATE INDEX co_handling_owed ON co_handling (tenant_id, due) WHERE given_at IS NULL AND due IS DISTINCT FROM late_told_for;

-- Who looked at a contact, in which role and why: append-only.
CREATE TABLE contact_reveal (
  tenant_id text NOT NULL,
  reveal_id uuid NOT NULL,
  -- Whose contact: of an opinion, of a booking, of who waits for one, or of the record of a reception.
  opinion_id uuid,
  booking_id uuid,
  -- No foreign key: the list comes after this table.
  wait_id uuid,
  record_id uuid,
  account_id uuid NOT NULL,
  role text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, reveal_id),
  CONSTRAINT reveal_of_one_matter CHECK (num_nonnulls(opinion_id, booking_id, wait_id, record_id) = 1),
  FOREIGN KEY (tenant_id, opinion_id) REFERENCES opinion,
  FOREIGN KEY (tenant_id, booking_id) REFERENCES booking,
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);

CREATE TABLE photo (
  tenant_id text NOT NULL,
  photo_id uuid NOT NULL,
  store_ref text NOT NULL,
  -- Who may attach it; forgotten once it belongs to an opinion, to the record of a reception or to a mediation.
  owner_id uuid,
  opinion_id uuid,
  record_id uuid,
  mediation_id uuid,
  position integer,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, photo_id),
  CONSTRAINT photo_belongs_once CHECK (num_nonnulls(owner_id, opinion_id, record_id, mediation_id) = 1),
  FOREIGN KEY (tenant_id, opinion_id) REFERENCES opinion
);
CREATE INDEX photo_of_opinion ON photo (tenant_id, opinion_id) WHERE opinion_id IS NOT NULL;
CREATE INDEX photo_of_record ON photo (tenant_id, record_id) WHERE record_id IS NOT NULL;
CREATE INDEX photo_of_mediation ON photo (tenant_id, mediation_id) WHERE mediation_id IS NOT NULL;
CREATE INDEX photo_unattached ON photo (tenant_id, added_at) WHERE owner_id IS NOT NULL;

-- Groups and activities of deputies ------------------------------------------------------------------------------------

-- 联系小组, led by a leader, with what it owes each quarter (张店). The preset names groups and quotas.
CREATE TABLE deputy_group (
  tenant_id text NOT NULL REFERENCES tenant,
  group_id text NOT NULL,
  name text NOT NULL,
  leader_id text,
  position integer NOT NULL,
  deputy_contacts integer NOT NULL CHECK (deputy_contacts >= 0),
  public_contacts integer NOT NULL CHECK (public_contacts >= 0),
  suggestions integer NOT NULL CHECK (suggestions >= 0),
  PRIMARY KEY (tenant_id, group_id),
  FOREIGN KEY (tenant_id, leader_id) REFERENCES deputy
);

CREATE TABLE deputy_group_member (
  tenant_id text NOT NULL,
  group_id text NOT NULL,
  deputy_id text NOT NULL,
  PRIMARY KEY (tenant_id, group_id, deputy_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES deputy_group,
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES deputy
);
CREATE INDEX deputy_group_of_member ON deputy_group_member (tenant_id, deputy_id);

CREATE TABLE group_record (
  tenant_id text NOT NULL,
  record_id uuid NOT NULL,
  group_id text NOT NULL,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('deputyContact', 'publicContact')),
  about text NOT NULL,
  suggestions integer NOT NULL CHECK (suggestions >= 0),
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, record_id),
  FOREIGN KEY (tenant_id, group_id) REFERENCES deputy_group,
  FOREIGN KEY (tenant_id, recorded_by) REFERENCES account
);
CREATE INDEX group_record_by_day ON group_record (tenant_id, group_id, day);

-- Activities that deputies choose themselves (淄川).
CREATE TABLE activity (
  tenant_id text NOT NULL,
  activity_id uuid NOT NULL,
  station_id text NOT NULL,
  title text NOT NULL,
  about text NOT NULL,
  place text NOT NULL,
  day date NOT NULL,
  starts_at timestamptz NOT NULL,
  capacity integer NOT NULL CHECK (capacity > 0),
  held integer NOT NULL DEFAULT 0,
  waiting integer NOT NULL DEFAULT 0,
  -- Numbers given out so far, in the order of signing up.
  issued integer NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('open', 'cancelled')),
  offered_by uuid NOT NULL,
  offered_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, activity_id),
  CONSTRAINT activity_never_overfull CHECK (held BETWEEN 0 AND capacity),
  CONSTRAINT nobody_waits_beside_a_free_place CHECK (waiting = 0 OR waiting > 0 AND held = capacity),
  FOREIGN KEY (tenant_id, station_id) REFERENCES station,
  FOREIGN KEY (tenant_id, offered_by) REFERENCES account
);
CREATE INDEX activity_by_day ON activity (tenant_id, day);

CREATE TABLE activity_place (
  tenant_id text NOT NULL,
  activity_id uuid NOT NULL,
  number integer NOT NULL,
  deputy_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('held', 'waiting', 'left')),
  signed_up_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, activity_id, number),
  FOREIGN KEY (tenant_id, activity_id) REFERENCES activity,
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES deputy
);
CREATE UNIQUE INDEX activity_place_once ON activity_place (tenant_id, activity_id, deputy_id) WHERE state <> 'left';

-- Notices --------------------------------------------------------------------------------------------------------------

CREATE TYPE notice_channel AS ENUM ('inbox', 'wechat');
CREATE TYPE notice_template AS ENUM ('reception', 'progress', 'duty');
CREATE TYPE notice_about AS ENUM ('booking', 'opinion', 'day', 'wait');
-- lapsed: it could not be sent, and nobody told it before what it was about was over.
CREATE TYPE notice_state AS ENUM ('waiting', 'sent', 'unsendable', 'told', 'lapsed', 'void');

CREATE TABLE notice (
  tenant_id text NOT NULL,
  -- Rises with time: the primary key, with the recipient before it, is the inbox in its order.
  notice_id uuid NOT NULL,
  -- What happened, such as opinion:<id>:3: with recipient and channel it makes a notice one of its kind.
  event text NOT NULL,
  -- No foreign key: it would lock and write the account's row anew for each notice, and no account is ever removed.
  recipient_id uuid NOT NULL,
  channel notice_channel NOT NULL,
  template notice_template NOT NULL,
  -- Words and fields are absent where the booking itself says them (booked:<id>, in the inbox): they are made when it is read.
  title text,
  body text,
  fields jsonb,
  about_kind notice_about,
  about_id uuid,
  page text NOT NULL,
  station_id text,
  state notice_state NOT NULL,
  why text,
  attempts integer NOT NULL DEFAULT 0,
  -- Whether an accept was used up for it: a run that takes it over after a crash spends no second one.
  quota_spent boolean NOT NULL DEFAULT false,
  send_after timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  read_at timestamptz,
  -- Who told it by phone after it could not be sent.
  told_by uuid,
  told_at timestamptz,
  PRIMARY KEY (tenant_id, recipient_id, notice_id),
  CONSTRAINT notice_once UNIQUE (tenant_id, event, recipient_id, channel),
  CONSTRAINT unsendable_says_why CHECK ((state = 'unsendable') <= (why IS NOT NULL)),
  CONSTRAINT told_says_who_and_when CHECK (
    (state = 'told') = (told_by IS NOT NULL) AND (state = 'told') = (told_at IS NOT NULL)
  )
);
CREATE INDEX notice_waiting ON notice (tenant_id, send_after) WHERE state = 'waiting';
CREATE INDEX notice_pending_about ON notice (tenant_id, about_id) WHERE state IN ('waiting', 'unsendable');
CREATE INDEX notice_unsendable ON notice (tenant_id, station_id, created_at DESC) WHERE state = 'unsendable';
CREATE INDEX notice_told ON notice (tenant_id, station_id, told_at DESC) WHERE state = 'told';

-- What WeChat still allows: one message a template for each accept.
CREATE TABLE message_quota (
  tenant_id text NOT NULL,
  account_id uuid NOT NULL,
  template text NOT NULL,
  remaining integer NOT NULL CHECK (remaining >= 0),
  PRIMARY KEY (tenant_id, account_id, template),
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);

-- Who gave a visitor a new paper code when the paper was lost: the code before it opens nothing any more. Append-only.
CREATE TABLE code_renewal (
  tenant_id text NOT NULL,
  renewal_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, renewal_id),
  FOREIGN KEY (tenant_id, booking_id) REFERENCES booking,
  FOREIGN KEY (tenant_id, account_id) REFERENCES account
);

-- What could serve to guess or to sound people out, and is held back (domain/access/restraint.ts): how often, since when, by whom.
CREATE TABLE restraint (
  tenant_id text NOT NULL REFERENCES tenant,
  kind text NOT NULL CHECK (kind IN ('wrongCode', 'otherTaken', 'bookedForOthers', 'otherTakenAtWork')),
  -- An account, or the fingerprint of somebody who has none.
  who text NOT NULL,
  since timestamptz NOT NULL,
  times integer NOT NULL CHECK (times >= 0),
  PRIMARY KEY (tenant_id, kind, who)
);

-- The waiting list -----------------------------------------------------------------------------------------------------

-- 候补: who waits for a place on a day that is full, in the order of seq; first those whose own place the office took back. A place
-- that falls free is held for the first of them (reception_slot.offered) until offer_until; who lets it pass is off the list.
CREATE TABLE wait_place (
  tenant_id text NOT NULL,
  wait_id uuid NOT NULL,
  day_id uuid NOT NULL,
  account_id uuid NOT NULL,
  -- Who would come, and for what: as in booking, which the offer becomes.
  visitor_id uuid NOT NULL,
  service reception_service NOT NULL,
  case_kind text,
  opinion_id uuid,
  matter_sealed text NOT NULL,
  contact_sealed text,
  joined_at timestamptz NOT NULL,
  seq integer NOT NULL,
  -- The office had taken their place of this day back, and they had not chosen otherwise: they come before who never had one.
  lost_place boolean NOT NULL DEFAULT false,
  state text NOT NULL CHECK (state IN ('waiting', 'offered', 'taken', 'passed', 'left', 'over', 'shut')),
  -- Why their list was over: its time to book had come, the day was cancelled, or it moved to a date on which they come elsewhere; 'notKept'
  -- where another account booked that.
  over_because text CHECK (over_because IN ('timeUp', 'cancelled', 'clash', 'notKept')),
  slot_id uuid,
  offer_until timestamptz,
  -- Offers so far: one that is taken back with its place leaves the person where they were in the list.
  offers integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, wait_id),
  CONSTRAINT wait_in_order UNIQUE (tenant_id, day_id, seq),
  CONSTRAINT over_says_why CHECK ((state = 'over') = (over_because IS NOT NULL)),
  CONSTRAINT offer_has_place_and_end CHECK (state <> 'offered' OR slot_id IS NOT NULL AND offer_until IS NOT NULL),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day
);
CREATE UNIQUE INDEX wait_once_a_day ON wait_place (tenant_id, visitor_id, day_id) WHERE state IN ('waiting', 'offered');
CREATE INDEX wait_live ON wait_place (tenant_id, day_id, seq) WHERE state IN ('waiting', 'offered');
-- Ended waits too: their reason is read until the day is past.
CREATE INDEX wait_of_account ON wait_place (tenant_id, account_id);
-- The day itself -------------------------------------------------------------------------------------------------------

-- The desk of a day, made when the first person comes: its row is the lock of the queue, and counts the numbers of walk-ins.
CREATE TABLE day_desk (
  tenant_id text NOT NULL,
  day_id uuid NOT NULL,
  walk_ins integer NOT NULL DEFAULT 0,
  -- Steps taken at the desk so far: which was the last does not hang on a clock.
  steps integer NOT NULL DEFAULT 0,
  closed_at timestamptz,
  -- Absent where the clock closed it on the next morning.
  closed_by uuid,
  -- When it was looked at for days missed (爽约).
  noted_at timestamptz,
  PRIMARY KEY (tenant_id, day_id),
  CONSTRAINT noted_after_closing CHECK (noted_at IS NULL OR closed_at IS NOT NULL),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day
);

-- One row for each person in the queue of a day, booked or with a number for walk-ins.
CREATE TABLE visit (
  tenant_id text NOT NULL,
  visit_id uuid NOT NULL,
  day_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('booked', 'walkIn')),
  booking_id uuid,
  -- Who took the number on a phone of their own; absent where a clerk gave it.
  account_id uuid,
  -- Whose place a walk-in takes; absent for one more than there were places.
  slot_id uuid,
  -- It could be booked until then: where the number is taken back it can be again.
  was_unsold boolean NOT NULL DEFAULT false,
  -- Who booked was noted as here before they arrived so: what was written of them may be older than their arrival.
  noted_before boolean NOT NULL DEFAULT false,
  -- What the hall shows: 9:20-1, 现场3.
  number text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'called', 'inRoom', 'finished', 'missed', 'left', 'givenUp')),
  contact_sealed text,
  -- Why a clerk let in more than there were numbers.
  beyond text,
  arrived_at timestamptz NOT NULL,
  -- Every moment at which they were called.
  called timestamptz[] NOT NULL DEFAULT '{}',
  passed_at timestamptz,
  -- At which table they are received.
  desk smallint CHECK (desk BETWEEN 1 AND 20),
  started_at timestamptz,
  ended_at timestamptz,
  -- The last step, by whom (the clock has no account), and how the visit stood before it: that much can be taken back.
  step text NOT NULL,
  stepped_by uuid,
  step_no integer NOT NULL,
  stepped_at timestamptz NOT NULL,
  before jsonb,
  PRIMARY KEY (tenant_id, visit_id),
  CONSTRAINT visit_number_once UNIQUE (tenant_id, day_id, number),
  CONSTRAINT booked_visit_has_booking CHECK ((kind = 'booked') = (booking_id IS NOT NULL)),
  CONSTRAINT only_walk_in_takes_place CHECK (kind = 'walkIn' OR slot_id IS NULL),
  FOREIGN KEY (tenant_id, day_id) REFERENCES day_desk,
  FOREIGN KEY (tenant_id, booking_id) REFERENCES booking,
  FOREIGN KEY (tenant_id, slot_id) REFERENCES reception_slot
);
CREATE UNIQUE INDEX visit_booking_once ON visit (tenant_id, booking_id) WHERE booking_id IS NOT NULL;
CREATE UNIQUE INDEX visit_one_number_a_day ON visit (tenant_id, account_id, day_id) WHERE account_id IS NOT NULL;

-- Read by the clerk when somebody missed a day again; a person decides what comes of it, and nothing does by itself.
CREATE TABLE no_show_note (
  tenant_id text NOT NULL,
  note_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  station_id text NOT NULL,
  -- How many days were missed within the time that counts, this one included.
  times integer NOT NULL,
  noted_at timestamptz NOT NULL,
  appeal_sealed text,
  appealed_at timestamptz,
  decision text CHECK (decision IN ('takenBack', 'stays', 'lapsed')),
  answer text,
  decided_by uuid,
  decided_at timestamptz,
  PRIMARY KEY (tenant_id, note_id),
  CONSTRAINT no_show_noted_once UNIQUE (tenant_id, booking_id),
  CONSTRAINT appeal_has_moment CHECK ((appeal_sealed IS NULL) = (appealed_at IS NULL)),
  CONSTRAINT decision_says_who CHECK (
    (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
  ),
  FOREIGN KEY (tenant_id, booking_id) REFERENCES booking,
  FOREIGN KEY (tenant_id, station_id) REFERENCES station
);
CREATE INDEX no_show_note_of_station ON no_show_note (tenant_id, station_id, noted_at DESC);

-- Requests and numbers -------------------------------------------------------------------------------------------------

-- The answer kept for a request key. `owner` is the account, or a fingerprint alone where nothing may point at the sender.
CREATE TABLE request (
  tenant_id text NOT NULL,
  owner text NOT NULL,
  request_key text NOT NULL,
  action text NOT NULL,
  input_print text NOT NULL,
  answer_sealed text,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, owner, request_key)
);

CREATE TABLE counter (
  tenant_id text NOT NULL,
  name text NOT NULL,
  value integer NOT NULL,
  PRIMARY KEY (tenant_id, name)
);

-- The work that the clock does once a day in a district: for which day, and by which practice, holidays and stations, it was
-- done last. While that is so, a run of the clock need not look again.
CREATE TABLE daily_work (
  tenant_id text PRIMARY KEY REFERENCES tenant,
  done_for text NOT NULL
);

-- The record of a reception --------------------------------------------------------------------------------------------

-- 接待记录: what one person said at the desk and what was answered, written once. It fills three forms and may become opinions.
CREATE TABLE reception_record (
  tenant_id text NOT NULL,
  record_id uuid NOT NULL,
  number text NOT NULL,
  day_id uuid NOT NULL,
  station_id text NOT NULL,
  -- Whom it is about: a booking, a visit, or neither. An anonymous one points at nobody.
  booking_id uuid,
  visit_id uuid,
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'finished')),
  outcome text NOT NULL CHECK (
    outcome IN ('unfinished', 'answeredOnSite', 'turnedIntoOpinion', 'explained', 'referred', 'mediation')
  ),
  secrecy text NOT NULL CHECK (secrecy IN ('named', 'confidential', 'anonymous')),
  category text,
  -- The deputies who received.
  deputies text[] NOT NULL,
  proposed_unit_id text,
  due date,
  matter_sealed text NOT NULL,
  answer_sealed text NOT NULL,
  started_by uuid NOT NULL,
  started_at timestamptz NOT NULL,
  saved_by uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  finished_by uuid,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, record_id),
  CONSTRAINT record_number_once UNIQUE (tenant_id, station_id, number),
  CONSTRAINT anonymous_record_points_at_nobody CHECK (secrecy <> 'anonymous' OR num_nonnulls(booking_id, visit_id) = 0),
  CONSTRAINT finished_record_says_who_and_when CHECK (
    (state = 'finished') = (finished_by IS NOT NULL) AND (state = 'finished') = (finished_at IS NOT NULL)
  ),
  CONSTRAINT finished_record_has_outcome CHECK (state <> 'finished' OR outcome <> 'unfinished'),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day,
  FOREIGN KEY (tenant_id, booking_id) REFERENCES booking,
  FOREIGN KEY (tenant_id, visit_id) REFERENCES visit,
  FOREIGN KEY (tenant_id, proposed_unit_id) REFERENCES unit
);
CREATE UNIQUE INDEX record_once_a_booking ON reception_record (tenant_id, booking_id) WHERE booking_id IS NOT NULL;
CREATE UNIQUE INDEX record_once_a_visit ON reception_record (tenant_id, visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX reception_record_by_day ON reception_record (tenant_id, day_id, started_at);
CREATE INDEX reception_record_draft ON reception_record (tenant_id, station_id, started_at) WHERE state = 'draft';

ALTER TABLE opinion ADD FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record;
ALTER TABLE contact_reveal ADD FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record;
ALTER TABLE photo ADD FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record;

-- How to reach who came: apart from the record and from its versions, so that it is gone when they ask for 匿名.
CREATE TABLE record_contact (
  tenant_id text NOT NULL,
  record_id uuid NOT NULL,
  contact_sealed text NOT NULL,
  PRIMARY KEY (tenant_id, record_id),
  FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record
);

-- All that was ever saved of a record: append-only, so that no word typed at the desk is lost.
CREATE TABLE record_version (
  tenant_id text NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid NOT NULL,
  -- What it changed, by the names of the fields.
  fields text[] NOT NULL,
  entry_sealed text NOT NULL,
  PRIMARY KEY (tenant_id, record_id, version),
  FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record
);

-- A deputy's own note beside a record, newest last: append-only.
CREATE TABLE record_note (
  tenant_id text NOT NULL,
  record_id uuid NOT NULL,
  deputy_id text NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid NOT NULL,
  note_sealed text NOT NULL,
  PRIMARY KEY (tenant_id, record_id, deputy_id, version),
  FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record,
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES deputy
);

-- 调解: private. Parties, witness and agreement are sealed; no list, search or figure reads this table.
CREATE TABLE mediation (
  tenant_id text NOT NULL,
  mediation_id uuid NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL DEFAULT 1,
  agreed boolean NOT NULL,
  content_sealed text NOT NULL,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, mediation_id),
  CONSTRAINT mediation_once_a_record UNIQUE (tenant_id, record_id),
  FOREIGN KEY (tenant_id, record_id) REFERENCES reception_record
);

ALTER TABLE photo ADD FOREIGN KEY (tenant_id, mediation_id) REFERENCES mediation;

CREATE TABLE mediation_version (
  tenant_id text NOT NULL,
  mediation_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid NOT NULL,
  content_sealed text NOT NULL,
  PRIMARY KEY (tenant_id, mediation_id, version),
  FOREIGN KEY (tenant_id, mediation_id) REFERENCES mediation
);

-- 圆桌会: what is on the agenda and what was said, newest last. The version is counted here: a day without a row has 0.
CREATE TABLE roundtable_version (
  tenant_id text NOT NULL,
  day_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  by_account uuid NOT NULL,
  -- Who said what at the table is as much theirs as what is said at a desk: agenda and minutes are sealed.
  content_sealed text NOT NULL,
  PRIMARY KEY (tenant_id, day_id, version),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day
);

-- 件件有着落: what was agreed, who does it and by when, until it is done.
CREATE TABLE roundtable_task (
  tenant_id text NOT NULL,
  task_id uuid NOT NULL,
  day_id uuid NOT NULL,
  station_id text NOT NULL,
  what text NOT NULL,
  unit_id text,
  deputy_id text,
  person text,
  due date NOT NULL,
  -- How many days ahead the clock reminded of it last; -1 once it was told of as overdue.
  told_ahead smallint,
  agreed_by uuid NOT NULL,
  agreed_at timestamptz NOT NULL,
  done_by uuid,
  done_at timestamptz,
  done_note text,
  PRIMARY KEY (tenant_id, task_id),
  CONSTRAINT task_is_somebodys CHECK (num_nonnulls(unit_id, deputy_id, person) = 1),
  CONSTRAINT task_done_says_who_and_how CHECK (num_nonnulls(done_by, done_at, done_note) IN (0, 3)),
  FOREIGN KEY (tenant_id, day_id) REFERENCES reception_day,
  FOREIGN KEY (tenant_id, unit_id) REFERENCES unit,
  FOREIGN KEY (tenant_id, deputy_id) REFERENCES deputy
);
CREATE INDEX roundtable_task_of_day ON roundtable_task (tenant_id, day_id);
CREATE INDEX roundtable_task_open ON roundtable_task (tenant_id, due) WHERE done_at IS NULL;

-- The second wall ------------------------------------------------------------------------------------------------------

CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER opinion_event_stays BEFORE UPDATE OR DELETE ON opinion_event
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER plan_version_stays BEFORE UPDATE OR DELETE ON plan_version
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER contact_reveal_stays BEFORE UPDATE OR DELETE ON contact_reveal
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER code_renewal_stays BEFORE UPDATE OR DELETE ON code_renewal
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER record_version_stays BEFORE UPDATE OR DELETE ON record_version
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER record_note_stays BEFORE UPDATE OR DELETE ON record_note
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER mediation_version_stays BEFORE UPDATE OR DELETE ON mediation_version
  FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER roundtable_version_stays BEFORE UPDATE OR DELETE ON roundtable_version
  FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- The application works as a role that owns nothing and is held by every policy. Where the migrating user may not create
-- roles, FORCE holds the owner to the policies all the same.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shuanglian_app') THEN
    CREATE ROLE shuanglian_app NOLOGIN;
  END IF;
  EXECUTE format('GRANT shuanglian_app TO %I', current_user);
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'role shuanglian_app was not made: the owner is held by FORCE ROW LEVEL SECURITY instead';
END $$;

DO $$
DECLARE
  name text;
  app boolean := EXISTS (SELECT FROM pg_roles WHERE rolname = 'shuanglian_app');
BEGIN
  IF app THEN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO shuanglian_app', current_schema());
    GRANT SELECT, INSERT ON tenant, field_key TO shuanglian_app;
  END IF;
  FOR name IN
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'tenant_id' AND table_name <> 'tenant'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_tenant ON %I USING (tenant_id = (SELECT current_setting(''app.tenant'', true)))', name);
    IF app THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO shuanglian_app', name);
    END IF;
  END LOOP;
  IF app THEN
    REVOKE UPDATE, DELETE ON opinion_event, contact_reveal, code_renewal, plan_version, record_version, record_note, mediation_version,
      roundtable_version FROM shuanglian_app;
  END IF;
END $$;
