CREATE TYPE public.booking_answer AS ENUM (
    'kept',
    'changed',
    'cancelled'
);

CREATE TYPE public.booking_attended AS ENUM (
    'came',
    'missed',
    'excused'
);

CREATE TYPE public.booking_question AS ENUM (
    'moved',
    'cancelled',
    'restored',
    'deputyChanged',
    'capacityCut',
    'placeBack',
    'closedEarly',
    'reopened'
);

CREATE TYPE public.booking_state AS ENUM (
    'booked',
    'displaced',
    'cancelled'
);

CREATE TYPE public.limit_period AS ENUM (
    'month',
    'quarter',
    'year'
);

CREATE TYPE public.notice_about AS ENUM (
    'booking',
    'opinion',
    'day',
    'wait'
);

CREATE TYPE public.notice_channel AS ENUM (
    'inbox',
    'wechat'
);

CREATE TYPE public.notice_state AS ENUM (
    'waiting',
    'sent',
    'unsendable',
    'told',
    'lapsed',
    'void'
);

CREATE TYPE public.notice_template AS ENUM (
    'reception',
    'progress',
    'duty'
);

CREATE TYPE public.reception_service AS ENUM (
    'opinion',
    'legalAid',
    'mediation',
    'policyAdvice'
);

CREATE FUNCTION public.forbid_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION public.leave_is_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  -- Waits for whoever is accepting a leave of this deputy just now.
  PERFORM FROM deputy WHERE tenant_id = NEW.tenant_id AND deputy_id = NEW.deputy_id FOR KEY SHARE;
  IF EXISTS (SELECT FROM deputy_leave WHERE tenant_id = NEW.tenant_id AND deputy_id = NEW.deputy_id AND state = 'accepted'
               AND NEW.day BETWEEN from_day AND to_day) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END $$;

CREATE TABLE public.account (
    tenant_id text NOT NULL,
    account_id uuid NOT NULL,
    openid text NOT NULL,
    display_name text,
    contact_sealed text,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.account FORCE ROW LEVEL SECURITY;

CREATE TABLE public.activity (
    tenant_id text NOT NULL,
    activity_id uuid NOT NULL,
    station_id text NOT NULL,
    title text NOT NULL,
    about text NOT NULL,
    place text NOT NULL,
    day date NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    capacity integer NOT NULL,
    held integer DEFAULT 0 NOT NULL,
    waiting integer DEFAULT 0 NOT NULL,
    issued integer DEFAULT 0 NOT NULL,
    state text NOT NULL,
    offered_by uuid NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    CONSTRAINT activity_capacity_check CHECK ((capacity > 0)),
    CONSTRAINT activity_never_overfull CHECK (((held >= 0) AND (held <= capacity))),
    CONSTRAINT activity_state_check CHECK ((state = ANY (ARRAY['open'::text, 'cancelled'::text]))),
    CONSTRAINT nobody_waits_beside_a_free_place CHECK (((waiting = 0) OR ((waiting > 0) AND (held = capacity))))
);

ALTER TABLE ONLY public.activity FORCE ROW LEVEL SECURITY;

CREATE TABLE public.activity_place (
    tenant_id text NOT NULL,
    activity_id uuid NOT NULL,
    number integer NOT NULL,
    deputy_id text NOT NULL,
    state text NOT NULL,
    signed_up_at timestamp with time zone NOT NULL,
    CONSTRAINT activity_place_state_check CHECK ((state = ANY (ARRAY['held'::text, 'waiting'::text, 'left'::text])))
);

ALTER TABLE ONLY public.activity_place FORCE ROW LEVEL SECURITY;

CREATE TABLE public.booking (
    tenant_id text NOT NULL,
    booking_id uuid NOT NULL,
    slot_id uuid NOT NULL,
    day_id uuid NOT NULL,
    day date NOT NULL,
    account_id uuid NOT NULL,
    visitor_id uuid NOT NULL,
    number text NOT NULL,
    state public.booking_state NOT NULL,
    period text NOT NULL,
    ordinal smallint NOT NULL,
    service public.reception_service NOT NULL,
    case_kind text,
    opinion_id uuid,
    code_print text,
    matter_sealed text NOT NULL,
    contact_sealed text,
    booked_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    changed_to uuid,
    asked integer DEFAULT 0 NOT NULL,
    asked_at timestamp with time zone,
    asked_kind public.booking_question,
    asked_because text,
    answer_by timestamp with time zone,
    answer public.booking_answer,
    answered_at timestamp with time zone,
    answered_by uuid,
    attended public.booking_attended
);

ALTER TABLE ONLY public.booking FORCE ROW LEVEL SECURITY;

CREATE TABLE public.calendar_feed (
    tenant_id text NOT NULL,
    feed_id uuid NOT NULL,
    account_id uuid NOT NULL,
    secret_print text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone
);

ALTER TABLE ONLY public.calendar_feed FORCE ROW LEVEL SECURITY;

CREATE TABLE public.co_handling (
    tenant_id text NOT NULL,
    opinion_id uuid NOT NULL,
    unit_id text NOT NULL,
    due date NOT NULL,
    opinion_text text,
    given_at timestamp with time zone,
    late_told_for date
);

ALTER TABLE ONLY public.co_handling FORCE ROW LEVEL SECURITY;

CREATE TABLE public.code_renewal (
    tenant_id text NOT NULL,
    renewal_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.code_renewal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.contact_reveal (
    tenant_id text NOT NULL,
    reveal_id uuid NOT NULL,
    opinion_id uuid,
    booking_id uuid,
    wait_id uuid,
    record_id uuid,
    account_id uuid NOT NULL,
    role text NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT reveal_of_one_matter CHECK ((num_nonnulls(opinion_id, booking_id, wait_id, record_id) = 1))
);

ALTER TABLE ONLY public.contact_reveal FORCE ROW LEVEL SECURITY;

CREATE TABLE public.counter (
    tenant_id text NOT NULL,
    name text NOT NULL,
    value integer NOT NULL
);

ALTER TABLE ONLY public.counter FORCE ROW LEVEL SECURITY;

CREATE TABLE public.daily_work (
    tenant_id text NOT NULL,
    done_for text NOT NULL
);

ALTER TABLE ONLY public.daily_work FORCE ROW LEVEL SECURITY;

CREATE TABLE public.day_change (
    tenant_id text NOT NULL,
    day_id uuid NOT NULL,
    version integer NOT NULL,
    words text[] NOT NULL,
    at timestamp with time zone NOT NULL,
    by_account uuid
);

ALTER TABLE ONLY public.day_change FORCE ROW LEVEL SECURITY;

CREATE TABLE public.day_desk (
    tenant_id text NOT NULL,
    day_id uuid NOT NULL,
    walk_ins integer DEFAULT 0 NOT NULL,
    steps integer DEFAULT 0 NOT NULL,
    closed_at timestamp with time zone,
    closed_by uuid,
    noted_at timestamp with time zone,
    CONSTRAINT noted_after_closing CHECK (((noted_at IS NULL) OR (closed_at IS NOT NULL)))
);

ALTER TABLE ONLY public.day_desk FORCE ROW LEVEL SECURITY;

CREATE TABLE public.day_invitee (
    tenant_id text NOT NULL,
    day_id uuid NOT NULL,
    unit_id text NOT NULL,
    invited_at timestamp with time zone NOT NULL,
    comes boolean,
    answer text,
    answered_for date,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT invitee_answers_in_full CHECK ((num_nonnulls(comes, answer, answered_for, answered_by, answered_at) = ANY (ARRAY[0, 5])))
);

ALTER TABLE ONLY public.day_invitee FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deputy (
    tenant_id text NOT NULL,
    deputy_id text NOT NULL,
    name text NOT NULL,
    station_id text NOT NULL,
    electoral_district text NOT NULL,
    "position" integer NOT NULL,
    leader boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY public.deputy FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deputy_group (
    tenant_id text NOT NULL,
    group_id text NOT NULL,
    name text NOT NULL,
    leader_id text,
    "position" integer NOT NULL,
    deputy_contacts integer NOT NULL,
    public_contacts integer NOT NULL,
    suggestions integer NOT NULL,
    CONSTRAINT deputy_group_deputy_contacts_check CHECK ((deputy_contacts >= 0)),
    CONSTRAINT deputy_group_public_contacts_check CHECK ((public_contacts >= 0)),
    CONSTRAINT deputy_group_suggestions_check CHECK ((suggestions >= 0))
);

ALTER TABLE ONLY public.deputy_group FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deputy_group_member (
    tenant_id text NOT NULL,
    group_id text NOT NULL,
    deputy_id text NOT NULL
);

ALTER TABLE ONLY public.deputy_group_member FORCE ROW LEVEL SECURITY;

CREATE TABLE public.deputy_leave (
    tenant_id text NOT NULL,
    leave_id uuid NOT NULL,
    deputy_id text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_by uuid,
    answered_at timestamp with time zone,
    answer text,
    CONSTRAINT deputy_leave_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT leave_answered_once CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((state = 'asked'::text) <= (answered_at IS NULL)) AND ((state = ANY (ARRAY['accepted'::text, 'refused'::text])) <= (answered_at IS NOT NULL)))),
    CONSTRAINT leave_runs_forward CHECK ((from_day <= to_day))
);

ALTER TABLE ONLY public.deputy_leave FORCE ROW LEVEL SECURITY;

CREATE TABLE public.duty (
    tenant_id text NOT NULL,
    day_id uuid NOT NULL,
    deputy_id text NOT NULL,
    day date NOT NULL,
    state text NOT NULL,
    substitute_for text,
    answered_at timestamp with time zone,
    set_by_hand boolean DEFAULT false NOT NULL,
    why text,
    given_at timestamp with time zone,
    attended text,
    attended_by uuid,
    attended_at timestamp with time zone,
    CONSTRAINT attendance_says_who CHECK ((((attended IS NULL) = (attended_by IS NULL)) AND ((attended IS NULL) = (attended_at IS NULL)))),
    CONSTRAINT duty_attended_check CHECK ((attended = ANY (ARRAY['came'::text, 'substituted'::text, 'absent'::text]))),
    CONSTRAINT duty_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'substituted'::text])))
);

ALTER TABLE ONLY public.duty FORCE ROW LEVEL SECURITY;

CREATE TABLE public.field_key (
    key_id text NOT NULL,
    probe_sealed text NOT NULL,
    fingerprint text NOT NULL
);

CREATE TABLE public.group_record (
    tenant_id text NOT NULL,
    record_id uuid NOT NULL,
    group_id text NOT NULL,
    day date NOT NULL,
    kind text NOT NULL,
    about text NOT NULL,
    suggestions integer NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT group_record_kind_check CHECK ((kind = ANY (ARRAY['deputyContact'::text, 'publicContact'::text]))),
    CONSTRAINT group_record_suggestions_check CHECK ((suggestions >= 0))
);

ALTER TABLE ONLY public.group_record FORCE ROW LEVEL SECURITY;

CREATE TABLE public.holiday_year (
    tenant_id text NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    off jsonb NOT NULL,
    make_up jsonb NOT NULL,
    source text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.holiday_year FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mediation (
    tenant_id text NOT NULL,
    mediation_id uuid NOT NULL,
    record_id uuid NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    agreed boolean NOT NULL,
    content_sealed text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.mediation FORCE ROW LEVEL SECURITY;

CREATE TABLE public.mediation_version (
    tenant_id text NOT NULL,
    mediation_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_account uuid NOT NULL,
    content_sealed text NOT NULL
);

ALTER TABLE ONLY public.mediation_version FORCE ROW LEVEL SECURITY;

CREATE TABLE public.message_quota (
    tenant_id text NOT NULL,
    account_id uuid NOT NULL,
    template text NOT NULL,
    remaining integer NOT NULL,
    CONSTRAINT message_quota_remaining_check CHECK ((remaining >= 0))
);

ALTER TABLE ONLY public.message_quota FORCE ROW LEVEL SECURITY;

CREATE TABLE public.no_show_note (
    tenant_id text NOT NULL,
    note_id uuid NOT NULL,
    booking_id uuid NOT NULL,
    station_id text NOT NULL,
    times integer NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    appeal_sealed text,
    appealed_at timestamp with time zone,
    decision text,
    answer text,
    decided_by uuid,
    decided_at timestamp with time zone,
    CONSTRAINT appeal_has_moment CHECK (((appeal_sealed IS NULL) = (appealed_at IS NULL))),
    CONSTRAINT decision_says_who CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
    CONSTRAINT no_show_note_decision_check CHECK ((decision = ANY (ARRAY['takenBack'::text, 'stays'::text, 'lapsed'::text])))
);

ALTER TABLE ONLY public.no_show_note FORCE ROW LEVEL SECURITY;

CREATE TABLE public.notice (
    tenant_id text NOT NULL,
    notice_id uuid NOT NULL,
    event text NOT NULL,
    recipient_id uuid NOT NULL,
    channel public.notice_channel NOT NULL,
    template public.notice_template NOT NULL,
    title text,
    body text,
    fields jsonb,
    about_kind public.notice_about,
    about_id uuid,
    page text NOT NULL,
    station_id text,
    state public.notice_state NOT NULL,
    why text,
    attempts integer DEFAULT 0 NOT NULL,
    quota_spent boolean DEFAULT false NOT NULL,
    send_after timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    read_at timestamp with time zone,
    told_by uuid,
    told_at timestamp with time zone,
    CONSTRAINT told_says_who_and_when CHECK ((((state = 'told'::public.notice_state) = (told_by IS NOT NULL)) AND ((state = 'told'::public.notice_state) = (told_at IS NOT NULL)))),
    CONSTRAINT unsendable_says_why CHECK (((state = 'unsendable'::public.notice_state) <= (why IS NOT NULL)))
);

ALTER TABLE ONLY public.notice FORCE ROW LEVEL SECURITY;

CREATE TABLE public.opinion (
    tenant_id text NOT NULL,
    opinion_id uuid NOT NULL,
    number text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    status text NOT NULL,
    acts text,
    act_by date,
    act_provisional boolean DEFAULT false NOT NULL,
    late_told_for date,
    secrecy text NOT NULL,
    sender_id uuid,
    query_code_print text,
    source text DEFAULT 'submitted'::text NOT NULL,
    record_id uuid,
    station_id text NOT NULL,
    deputy_id text,
    category text NOT NULL,
    body text NOT NULL,
    place_sealed text,
    lead_unit_id text,
    answer_days integer,
    answer_due date,
    answer_provisional boolean DEFAULT false NOT NULL,
    replied_by text,
    result_class text,
    promised_by date,
    rating text,
    rating_reason text,
    round integer DEFAULT 1 NOT NULL,
    supplements integer DEFAULT 0 NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT open_has_one_party_and_a_date CHECK ((((status = ANY (ARRAY['received'::text, 'assigned'::text, 'inProgress'::text, 'returned'::text, 'replied'::text, 'sentBack'::text])) = ((acts IS NOT NULL) AND (act_by IS NOT NULL))) AND ((status = ANY (ARRAY['closed'::text, 'declined'::text, 'referred'::text, 'withdrawn'::text])) = ((acts IS NULL) AND (act_by IS NULL))))),
    CONSTRAINT opinion_acts_check CHECK ((acts = ANY (ARRAY['resident'::text, 'stationClerk'::text, 'leadUnit'::text]))),
    CONSTRAINT opinion_rating_check CHECK ((rating = ANY (ARRAY['satisfied'::text, 'basicallySatisfied'::text, 'dissatisfied'::text]))),
    CONSTRAINT opinion_result_class_check CHECK ((result_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text]))),
    CONSTRAINT opinion_secrecy_check CHECK ((secrecy = ANY (ARRAY['named'::text, 'confidential'::text, 'anonymous'::text]))),
    CONSTRAINT opinion_source_check CHECK ((source = ANY (ARRAY['submitted'::text, 'reception'::text]))),
    CONSTRAINT reception_names_its_record CHECK (((source = 'reception'::text) = (record_id IS NOT NULL))),
    CONSTRAINT sender_or_query_code CHECK ((((secrecy = 'anonymous'::text) <= (sender_id IS NULL)) AND ((sender_id IS NULL) = (query_code_print IS NOT NULL)))),
    CONSTRAINT unit_acts_only_when_named CHECK (((acts <> 'leadUnit'::text) OR (lead_unit_id IS NOT NULL)))
);

ALTER TABLE ONLY public.opinion FORCE ROW LEVEL SECURITY;

CREATE TABLE public.opinion_contact (
    tenant_id text NOT NULL,
    opinion_id uuid NOT NULL,
    contact_sealed text NOT NULL
);

ALTER TABLE ONLY public.opinion_contact FORCE ROW LEVEL SECURITY;

CREATE TABLE public.opinion_event (
    tenant_id text NOT NULL,
    opinion_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    action text NOT NULL,
    by_party text NOT NULL,
    by_name text NOT NULL,
    account_id uuid,
    from_status text,
    to_status text NOT NULL,
    note text,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL
);

ALTER TABLE ONLY public.opinion_event FORCE ROW LEVEL SECURITY;

CREATE TABLE public.photo (
    tenant_id text NOT NULL,
    photo_id uuid NOT NULL,
    store_ref text NOT NULL,
    owner_id uuid,
    opinion_id uuid,
    record_id uuid,
    mediation_id uuid,
    "position" integer,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT photo_belongs_once CHECK ((num_nonnulls(owner_id, opinion_id, record_id, mediation_id) = 1))
);

ALTER TABLE ONLY public.photo FORCE ROW LEVEL SECURITY;

CREATE TABLE public.plan_exception (
    tenant_id text NOT NULL,
    practice_id text NOT NULL,
    station_id text NOT NULL,
    kind text NOT NULL,
    ruled_on date NOT NULL,
    to_day date,
    why text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT only_a_move_goes_somewhere CHECK (((kind = 'move'::text) = (to_day IS NOT NULL))),
    CONSTRAINT plan_exception_kind_check CHECK ((kind = ANY (ARRAY['move'::text, 'cancel'::text, 'add'::text])))
);

ALTER TABLE ONLY public.plan_exception FORCE ROW LEVEL SECURITY;

CREATE TABLE public.plan_version (
    tenant_id text NOT NULL,
    year integer NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    why text NOT NULL,
    by_account uuid,
    changes jsonb NOT NULL
);

ALTER TABLE ONLY public.plan_version FORCE ROW LEVEL SECURITY;

CREATE TABLE public.print_template (
    tenant_id text NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    name text NOT NULL,
    file bytea NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    CONSTRAINT print_template_is_small CHECK ((octet_length(file) <= 1048576)),
    CONSTRAINT print_template_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'receptionRecord'::text, 'contactRecord'::text, 'opinionRegister'::text])))
);

ALTER TABLE ONLY public.print_template FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reception_day (
    tenant_id text NOT NULL,
    day_id uuid NOT NULL,
    practice_id text NOT NULL,
    station_id text NOT NULL,
    day date NOT NULL,
    ruled_on date NOT NULL,
    moved_because text,
    announced_on date,
    moved_from date,
    provisional boolean NOT NULL,
    state text NOT NULL,
    topic text,
    venue text,
    published_at timestamp with time zone,
    late boolean DEFAULT false NOT NULL,
    notice_text text,
    notice_basis text,
    version integer DEFAULT 1 NOT NULL,
    cancelled_because text,
    windows jsonb,
    seats_before jsonb,
    co_hosts jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT cancelled_says_why CHECK (((state = 'cancelled'::text) = (cancelled_because IS NOT NULL))),
    CONSTRAINT late_is_published CHECK (((NOT late) OR (published_at IS NOT NULL))),
    CONSTRAINT notice_has_basis CHECK (((notice_text IS NULL) = (notice_basis IS NULL))),
    CONSTRAINT published_has_moment CHECK (((state = 'published'::text) <= (published_at IS NOT NULL))),
    CONSTRAINT reception_day_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'published'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.reception_day FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reception_record (
    tenant_id text NOT NULL,
    record_id uuid NOT NULL,
    number text NOT NULL,
    day_id uuid NOT NULL,
    station_id text NOT NULL,
    booking_id uuid,
    visit_id uuid,
    version integer DEFAULT 1 NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    outcome text NOT NULL,
    secrecy text NOT NULL,
    category text,
    deputies text[] NOT NULL,
    proposed_unit_id text,
    due date,
    matter_sealed text NOT NULL,
    answer_sealed text NOT NULL,
    started_by uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    finished_by uuid,
    finished_at timestamp with time zone,
    CONSTRAINT anonymous_record_points_at_nobody CHECK (((secrecy <> 'anonymous'::text) OR (num_nonnulls(booking_id, visit_id) = 0))),
    CONSTRAINT finished_record_has_outcome CHECK (((state <> 'finished'::text) OR (outcome <> 'unfinished'::text))),
    CONSTRAINT finished_record_says_who_and_when CHECK ((((state = 'finished'::text) = (finished_by IS NOT NULL)) AND ((state = 'finished'::text) = (finished_at IS NOT NULL)))),
    CONSTRAINT reception_record_outcome_check CHECK ((outcome = ANY (ARRAY['unfinished'::text, 'answeredOnSite'::text, 'turnedIntoOpinion'::text, 'explained'::text, 'referred'::text, 'mediation'::text]))),
    CONSTRAINT reception_record_secrecy_check CHECK ((secrecy = ANY (ARRAY['named'::text, 'confidential'::text, 'anonymous'::text]))),
    CONSTRAINT reception_record_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'finished'::text])))
);

ALTER TABLE ONLY public.reception_record FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reception_rule (
    tenant_id text NOT NULL,
    practice_id text NOT NULL,
    version integer NOT NULL,
    recurrence text NOT NULL,
    anchor date NOT NULL,
    avoid text NOT NULL,
    instead text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT reception_rule_avoid_check CHECK ((avoid = ANY (ARRAY['holidays'::text, 'restDays'::text]))),
    CONSTRAINT reception_rule_instead_check CHECK ((instead = ANY (ARRAY['moveLater'::text, 'moveEarlier'::text, 'cancel'::text, 'keep'::text])))
);

ALTER TABLE ONLY public.reception_rule FORCE ROW LEVEL SECURITY;

CREATE TABLE public.reception_slot (
    tenant_id text NOT NULL,
    slot_id uuid NOT NULL,
    day_id uuid NOT NULL,
    label text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    book_until timestamp with time zone NOT NULL,
    cancel_until timestamp with time zone NOT NULL,
    open boolean DEFAULT false NOT NULL,
    day date NOT NULL,
    station_id text NOT NULL,
    venue text,
    practice_id text NOT NULL,
    services public.reception_service[] NOT NULL,
    limit_places smallint NOT NULL,
    limit_per public.limit_period NOT NULL,
    period text GENERATED ALWAYS AS ((((practice_id || ' '::text) || (EXTRACT(year FROM day))::text) ||
CASE limit_per
    WHEN 'month'::public.limit_period THEN ('-'::text || (EXTRACT(month FROM day))::text)
    WHEN 'quarter'::public.limit_period THEN ('Q'::text || (EXTRACT(quarter FROM day))::text)
    ELSE ''::text
END)) STORED NOT NULL,
    capacity integer NOT NULL,
    kept integer DEFAULT 0 NOT NULL,
    booked integer DEFAULT 0 NOT NULL,
    offered integer DEFAULT 0 NOT NULL,
    issued integer DEFAULT 0 NOT NULL,
    CONSTRAINT slot_never_oversold CHECK (((booked >= 0) AND (offered >= 0) AND ((booked + offered) <= capacity)))
)
WITH (fillfactor='50');

ALTER TABLE ONLY public.reception_slot FORCE ROW LEVEL SECURITY;

CREATE TABLE public.record_contact (
    tenant_id text NOT NULL,
    record_id uuid NOT NULL,
    contact_sealed text NOT NULL
);

ALTER TABLE ONLY public.record_contact FORCE ROW LEVEL SECURITY;

CREATE TABLE public.record_note (
    tenant_id text NOT NULL,
    record_id uuid NOT NULL,
    deputy_id text NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_account uuid NOT NULL,
    note_sealed text NOT NULL
);

ALTER TABLE ONLY public.record_note FORCE ROW LEVEL SECURITY;

CREATE TABLE public.record_version (
    tenant_id text NOT NULL,
    record_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_account uuid NOT NULL,
    fields text[] NOT NULL,
    entry_sealed text NOT NULL
);

ALTER TABLE ONLY public.record_version FORCE ROW LEVEL SECURITY;

CREATE TABLE public.request (
    tenant_id text NOT NULL,
    owner text NOT NULL,
    request_key text NOT NULL,
    action text NOT NULL,
    input_print text NOT NULL,
    answer_sealed text,
    at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.request FORCE ROW LEVEL SECURITY;

CREATE TABLE public.restraint (
    tenant_id text NOT NULL,
    kind text NOT NULL,
    who text NOT NULL,
    since timestamp with time zone NOT NULL,
    times integer NOT NULL,
    CONSTRAINT restraint_kind_check CHECK ((kind = ANY (ARRAY['wrongCode'::text, 'otherTaken'::text, 'bookedForOthers'::text, 'otherTakenAtWork'::text]))),
    CONSTRAINT restraint_times_check CHECK ((times >= 0))
);

ALTER TABLE ONLY public.restraint FORCE ROW LEVEL SECURITY;

CREATE TABLE public.role_grant (
    tenant_id text NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    scope text NOT NULL,
    CONSTRAINT role_grant_role_check CHECK ((role = ANY (ARRAY['deputy'::text, 'stationClerk'::text, 'handlingUnit'::text, 'streetCommittee'::text, 'deputyAffairsCommittee'::text, 'gridWorker'::text])))
);

ALTER TABLE ONLY public.role_grant FORCE ROW LEVEL SECURITY;

CREATE TABLE public.roundtable_task (
    tenant_id text NOT NULL,
    task_id uuid NOT NULL,
    day_id uuid NOT NULL,
    station_id text NOT NULL,
    what text NOT NULL,
    unit_id text,
    deputy_id text,
    person text,
    due date NOT NULL,
    told_ahead smallint,
    agreed_by uuid NOT NULL,
    agreed_at timestamp with time zone NOT NULL,
    done_by uuid,
    done_at timestamp with time zone,
    done_note text,
    CONSTRAINT task_done_says_who_and_how CHECK ((num_nonnulls(done_by, done_at, done_note) = ANY (ARRAY[0, 3]))),
    CONSTRAINT task_is_somebodys CHECK ((num_nonnulls(unit_id, deputy_id, person) = 1))
);

ALTER TABLE ONLY public.roundtable_task FORCE ROW LEVEL SECURITY;

CREATE TABLE public.roundtable_version (
    tenant_id text NOT NULL,
    day_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    by_account uuid NOT NULL,
    content_sealed text NOT NULL
);

ALTER TABLE ONLY public.roundtable_version FORCE ROW LEVEL SECURITY;

CREATE TABLE public.schema_version (
    version bigint NOT NULL,
    name text,
    md5 text,
    run_at timestamp with time zone
);

CREATE TABLE public.station (
    tenant_id text NOT NULL,
    station_id text NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    contact_points text[] NOT NULL,
    "position" integer NOT NULL,
    street text NOT NULL
);

ALTER TABLE ONLY public.station FORCE ROW LEVEL SECURITY;

CREATE TABLE public.tenant (
    tenant_id text NOT NULL,
    preset text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.unit (
    tenant_id text NOT NULL,
    unit_id text NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL
);

ALTER TABLE ONLY public.unit FORCE ROW LEVEL SECURITY;

CREATE TABLE public.visit (
    tenant_id text NOT NULL,
    visit_id uuid NOT NULL,
    day_id uuid NOT NULL,
    kind text NOT NULL,
    booking_id uuid,
    account_id uuid,
    slot_id uuid,
    was_unsold boolean DEFAULT false NOT NULL,
    noted_before boolean DEFAULT false NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    contact_sealed text,
    beyond text,
    arrived_at timestamp with time zone NOT NULL,
    called timestamp with time zone[] DEFAULT '{}'::timestamp with time zone[] NOT NULL,
    passed_at timestamp with time zone,
    desk smallint,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    step text NOT NULL,
    stepped_by uuid,
    step_no integer NOT NULL,
    stepped_at timestamp with time zone NOT NULL,
    before jsonb,
    CONSTRAINT booked_visit_has_booking CHECK (((kind = 'booked'::text) = (booking_id IS NOT NULL))),
    CONSTRAINT only_walk_in_takes_place CHECK (((kind = 'walkIn'::text) OR (slot_id IS NULL))),
    CONSTRAINT visit_desk_check CHECK (((desk >= 1) AND (desk <= 20))),
    CONSTRAINT visit_kind_check CHECK ((kind = ANY (ARRAY['booked'::text, 'walkIn'::text]))),
    CONSTRAINT visit_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'inRoom'::text, 'finished'::text, 'missed'::text, 'left'::text, 'givenUp'::text])))
);

ALTER TABLE ONLY public.visit FORCE ROW LEVEL SECURITY;

CREATE TABLE public.wait_place (
    tenant_id text NOT NULL,
    wait_id uuid NOT NULL,
    day_id uuid NOT NULL,
    account_id uuid NOT NULL,
    visitor_id uuid NOT NULL,
    service public.reception_service NOT NULL,
    case_kind text,
    opinion_id uuid,
    matter_sealed text NOT NULL,
    contact_sealed text,
    joined_at timestamp with time zone NOT NULL,
    seq integer NOT NULL,
    lost_place boolean DEFAULT false NOT NULL,
    state text NOT NULL,
    over_because text,
    slot_id uuid,
    offer_until timestamp with time zone,
    offers integer DEFAULT 0 NOT NULL,
    CONSTRAINT offer_has_place_and_end CHECK (((state <> 'offered'::text) OR ((slot_id IS NOT NULL) AND (offer_until IS NOT NULL)))),
    CONSTRAINT over_says_why CHECK (((state = 'over'::text) = (over_because IS NOT NULL))),
    CONSTRAINT wait_place_over_because_check CHECK ((over_because = ANY (ARRAY['timeUp'::text, 'cancelled'::text, 'clash'::text, 'notKept'::text]))),
    CONSTRAINT wait_place_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'taken'::text, 'passed'::text, 'left'::text, 'over'::text, 'shut'::text])))
);

ALTER TABLE ONLY public.wait_place FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_openid_once UNIQUE (tenant_id, openid);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (tenant_id, account_id);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (tenant_id, activity_id);

ALTER TABLE ONLY public.activity_place
    ADD CONSTRAINT activity_place_pkey PRIMARY KEY (tenant_id, activity_id, number);

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_number_once UNIQUE (tenant_id, day_id, number);

ALTER TABLE ONLY public.booking
    ADD CONSTRAINT booking_pkey PRIMARY KEY (tenant_id, booking_id);

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_pkey PRIMARY KEY (tenant_id, feed_id);

ALTER TABLE ONLY public.co_handling
    ADD CONSTRAINT co_handling_pkey PRIMARY KEY (tenant_id, opinion_id, unit_id);

ALTER TABLE ONLY public.code_renewal
    ADD CONSTRAINT code_renewal_pkey PRIMARY KEY (tenant_id, renewal_id);

ALTER TABLE ONLY public.contact_reveal
    ADD CONSTRAINT contact_reveal_pkey PRIMARY KEY (tenant_id, reveal_id);

ALTER TABLE ONLY public.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (tenant_id, name);

ALTER TABLE ONLY public.daily_work
    ADD CONSTRAINT daily_work_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.day_change
    ADD CONSTRAINT day_change_pkey PRIMARY KEY (tenant_id, day_id, version);

ALTER TABLE ONLY public.day_desk
    ADD CONSTRAINT day_desk_pkey PRIMARY KEY (tenant_id, day_id);

ALTER TABLE ONLY public.day_invitee
    ADD CONSTRAINT day_invitee_pkey PRIMARY KEY (tenant_id, day_id, unit_id);

ALTER TABLE ONLY public.deputy_group_member
    ADD CONSTRAINT deputy_group_member_pkey PRIMARY KEY (tenant_id, group_id, deputy_id);

ALTER TABLE ONLY public.deputy_group
    ADD CONSTRAINT deputy_group_pkey PRIMARY KEY (tenant_id, group_id);

ALTER TABLE ONLY public.deputy_leave
    ADD CONSTRAINT deputy_leave_pkey PRIMARY KEY (tenant_id, leave_id);

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_pkey PRIMARY KEY (tenant_id, deputy_id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_pkey PRIMARY KEY (tenant_id, day_id, deputy_id);

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT feed_secret_once UNIQUE (tenant_id, secret_print);

ALTER TABLE ONLY public.field_key
    ADD CONSTRAINT field_key_pkey PRIMARY KEY (key_id);

ALTER TABLE ONLY public.group_record
    ADD CONSTRAINT group_record_pkey PRIMARY KEY (tenant_id, record_id);

ALTER TABLE ONLY public.holiday_year
    ADD CONSTRAINT holiday_year_pkey PRIMARY KEY (tenant_id, year, version);

ALTER TABLE ONLY public.mediation
    ADD CONSTRAINT mediation_once_a_record UNIQUE (tenant_id, record_id);

ALTER TABLE ONLY public.mediation
    ADD CONSTRAINT mediation_pkey PRIMARY KEY (tenant_id, mediation_id);

ALTER TABLE ONLY public.mediation_version
    ADD CONSTRAINT mediation_version_pkey PRIMARY KEY (tenant_id, mediation_id, version);

ALTER TABLE ONLY public.message_quota
    ADD CONSTRAINT message_quota_pkey PRIMARY KEY (tenant_id, account_id, template);

ALTER TABLE ONLY public.no_show_note
    ADD CONSTRAINT no_show_note_pkey PRIMARY KEY (tenant_id, note_id);

ALTER TABLE ONLY public.no_show_note
    ADD CONSTRAINT no_show_noted_once UNIQUE (tenant_id, booking_id);

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_once UNIQUE (tenant_id, event, recipient_id, channel);

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (tenant_id, recipient_id, notice_id);

ALTER TABLE ONLY public.reception_day
    ADD CONSTRAINT occurrence_once UNIQUE (tenant_id, practice_id, station_id, ruled_on);

ALTER TABLE ONLY public.opinion_contact
    ADD CONSTRAINT opinion_contact_pkey PRIMARY KEY (tenant_id, opinion_id);

ALTER TABLE ONLY public.opinion_event
    ADD CONSTRAINT opinion_event_pkey PRIMARY KEY (tenant_id, opinion_id, version);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_number_once UNIQUE (tenant_id, number);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_pkey PRIMARY KEY (tenant_id, opinion_id);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_query_code_once UNIQUE (tenant_id, query_code_print);

ALTER TABLE ONLY public.photo
    ADD CONSTRAINT photo_pkey PRIMARY KEY (tenant_id, photo_id);

ALTER TABLE ONLY public.plan_exception
    ADD CONSTRAINT plan_exception_pkey PRIMARY KEY (tenant_id, practice_id, station_id, ruled_on);

ALTER TABLE ONLY public.plan_version
    ADD CONSTRAINT plan_version_pkey PRIMARY KEY (tenant_id, year, version);

ALTER TABLE ONLY public.print_template
    ADD CONSTRAINT print_template_pkey PRIMARY KEY (tenant_id, kind, version);

ALTER TABLE ONLY public.reception_day
    ADD CONSTRAINT reception_day_pkey PRIMARY KEY (tenant_id, day_id);

ALTER TABLE ONLY public.reception_record
    ADD CONSTRAINT reception_record_pkey PRIMARY KEY (tenant_id, record_id);

ALTER TABLE ONLY public.reception_rule
    ADD CONSTRAINT reception_rule_pkey PRIMARY KEY (tenant_id, practice_id, version);

ALTER TABLE ONLY public.reception_slot
    ADD CONSTRAINT reception_slot_pkey PRIMARY KEY (tenant_id, slot_id);

ALTER TABLE ONLY public.record_contact
    ADD CONSTRAINT record_contact_pkey PRIMARY KEY (tenant_id, record_id);

ALTER TABLE ONLY public.record_note
    ADD CONSTRAINT record_note_pkey PRIMARY KEY (tenant_id, record_id, deputy_id, version);

ALTER TABLE ONLY public.reception_record
    ADD CONSTRAINT record_number_once UNIQUE (tenant_id, station_id, number);

ALTER TABLE ONLY public.record_version
    ADD CONSTRAINT record_version_pkey PRIMARY KEY (tenant_id, record_id, version);

ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (tenant_id, owner, request_key);

ALTER TABLE ONLY public.restraint
    ADD CONSTRAINT restraint_pkey PRIMARY KEY (tenant_id, kind, who);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (tenant_id, account_id, role, scope);

ALTER TABLE ONLY public.roundtable_task
    ADD CONSTRAINT roundtable_task_pkey PRIMARY KEY (tenant_id, task_id);

ALTER TABLE ONLY public.roundtable_version
    ADD CONSTRAINT roundtable_version_pkey PRIMARY KEY (tenant_id, day_id, version);

ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.reception_slot
    ADD CONSTRAINT slot_label_once UNIQUE (tenant_id, day_id, label);

ALTER TABLE ONLY public.station
    ADD CONSTRAINT station_pkey PRIMARY KEY (tenant_id, station_id);

ALTER TABLE ONLY public.tenant
    ADD CONSTRAINT tenant_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.unit
    ADD CONSTRAINT unit_pkey PRIMARY KEY (tenant_id, unit_id);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_number_once UNIQUE (tenant_id, day_id, number);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_pkey PRIMARY KEY (tenant_id, visit_id);

ALTER TABLE ONLY public.wait_place
    ADD CONSTRAINT wait_in_order UNIQUE (tenant_id, day_id, seq);

ALTER TABLE ONLY public.wait_place
    ADD CONSTRAINT wait_place_pkey PRIMARY KEY (tenant_id, wait_id);

CREATE INDEX activity_by_day ON public.activity USING btree (tenant_id, day);

CREATE UNIQUE INDEX activity_place_once ON public.activity_place USING btree (tenant_id, activity_id, deputy_id) WHERE (state <> 'left'::text);

CREATE UNIQUE INDEX booking_code_once ON public.booking USING btree (tenant_id, code_print) WHERE (code_print IS NOT NULL);

CREATE INDEX booking_for_others ON public.booking USING btree (tenant_id, account_id) WHERE (visitor_id <> account_id);

CREATE UNIQUE INDEX booking_limit ON public.booking USING btree (tenant_id, visitor_id, period, ordinal) WHERE (state = 'booked'::public.booking_state);

CREATE UNIQUE INDEX booking_one_a_day ON public.booking USING btree (tenant_id, visitor_id, day) WHERE (state = 'booked'::public.booking_state);

CREATE INDEX booking_over ON public.booking USING btree (tenant_id, account_id) WHERE (state <> 'booked'::public.booking_state);

CREATE INDEX booking_unanswered ON public.booking USING btree (tenant_id, day) WHERE ((asked > 0) AND (answer IS NULL));

CREATE UNIQUE INDEX calendar_feed_one_live ON public.calendar_feed USING btree (tenant_id, account_id) WHERE (revoked_at IS NULL);

CREATE INDEX co_handling_by_unit ON public.co_handling USING btree (tenant_id, unit_id);

CREATE INDEX co_handling_owed ON public.co_handling USING btree (tenant_id, due) WHERE ((given_at IS NULL) AND (due IS DISTINCT FROM late_told_for));

CREATE INDEX deputy_group_of_member ON public.deputy_group_member USING btree (tenant_id, deputy_id);

CREATE INDEX deputy_leave_by_deputy ON public.deputy_leave USING btree (tenant_id, deputy_id, to_day);

CREATE UNIQUE INDEX duty_one_place_a_day ON public.duty USING btree (tenant_id, deputy_id, day) WHERE (state <> 'substituted'::text);

CREATE INDEX group_record_by_day ON public.group_record USING btree (tenant_id, group_id, day);

CREATE INDEX no_show_note_of_station ON public.no_show_note USING btree (tenant_id, station_id, noted_at DESC);

CREATE INDEX notice_pending_about ON public.notice USING btree (tenant_id, about_id) WHERE (state = ANY (ARRAY['waiting'::public.notice_state, 'unsendable'::public.notice_state]));

CREATE INDEX notice_told ON public.notice USING btree (tenant_id, station_id, told_at DESC) WHERE (state = 'told'::public.notice_state);

CREATE INDEX notice_unsendable ON public.notice USING btree (tenant_id, station_id, created_at DESC) WHERE (state = 'unsendable'::public.notice_state);

CREATE INDEX notice_waiting ON public.notice USING btree (tenant_id, send_after) WHERE (state = 'waiting'::public.notice_state);

CREATE INDEX opinion_deputy ON public.opinion USING btree (tenant_id, deputy_id, submitted_at DESC);

CREATE INDEX opinion_due ON public.opinion USING btree (tenant_id, act_by) WHERE ((acts IS NOT NULL) AND (act_by IS DISTINCT FROM late_told_for));

CREATE INDEX opinion_of_record ON public.opinion USING btree (tenant_id, record_id) WHERE (record_id IS NOT NULL);

CREATE INDEX opinion_sent ON public.opinion USING btree (tenant_id, sender_id, submitted_at DESC);

CREATE INDEX opinion_station_acts ON public.opinion USING btree (tenant_id, station_id, acts, act_by) WHERE (acts IS NOT NULL);

CREATE INDEX opinion_station_ended ON public.opinion USING btree (tenant_id, station_id, ended_at DESC) WHERE (acts IS NULL);

CREATE INDEX opinion_unit_acts ON public.opinion USING btree (tenant_id, lead_unit_id, acts, act_by) WHERE (acts IS NOT NULL);

CREATE INDEX opinion_unit_ended ON public.opinion USING btree (tenant_id, lead_unit_id, ended_at DESC) WHERE (acts IS NULL);

CREATE INDEX photo_of_mediation ON public.photo USING btree (tenant_id, mediation_id) WHERE (mediation_id IS NOT NULL);

CREATE INDEX photo_of_opinion ON public.photo USING btree (tenant_id, opinion_id) WHERE (opinion_id IS NOT NULL);

CREATE INDEX photo_of_record ON public.photo USING btree (tenant_id, record_id) WHERE (record_id IS NOT NULL);

CREATE INDEX photo_unattached ON public.photo USING btree (tenant_id, added_at) WHERE (owner_id IS NOT NULL);

CREATE INDEX reception_day_by_date ON public.reception_day USING btree (tenant_id, day);

CREATE INDEX reception_day_by_station ON public.reception_day USING btree (tenant_id, station_id, day);

CREATE UNIQUE INDEX reception_day_once ON public.reception_day USING btree (tenant_id, station_id, practice_id, day) WHERE (state <> 'cancelled'::text);

CREATE INDEX reception_record_by_day ON public.reception_record USING btree (tenant_id, day_id, started_at);

CREATE INDEX reception_record_draft ON public.reception_record USING btree (tenant_id, station_id, started_at) WHERE (state = 'draft'::text);

CREATE UNIQUE INDEX record_once_a_booking ON public.reception_record USING btree (tenant_id, booking_id) WHERE (booking_id IS NOT NULL);

CREATE UNIQUE INDEX record_once_a_visit ON public.reception_record USING btree (tenant_id, visit_id) WHERE (visit_id IS NOT NULL);

CREATE INDEX role_grant_by_scope ON public.role_grant USING btree (tenant_id, role, scope);

CREATE INDEX roundtable_task_of_day ON public.roundtable_task USING btree (tenant_id, day_id);

CREATE INDEX roundtable_task_open ON public.roundtable_task USING btree (tenant_id, due) WHERE (done_at IS NULL);

CREATE UNIQUE INDEX visit_booking_once ON public.visit USING btree (tenant_id, booking_id) WHERE (booking_id IS NOT NULL);

CREATE UNIQUE INDEX visit_one_number_a_day ON public.visit USING btree (tenant_id, account_id, day_id) WHERE (account_id IS NOT NULL);

CREATE INDEX wait_live ON public.wait_place USING btree (tenant_id, day_id, seq) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));

CREATE INDEX wait_of_account ON public.wait_place USING btree (tenant_id, account_id);

CREATE UNIQUE INDEX wait_once_a_day ON public.wait_place USING btree (tenant_id, visitor_id, day_id) WHERE (state = ANY (ARRAY['waiting'::text, 'offered'::text]));

CREATE TRIGGER code_renewal_stays BEFORE DELETE OR UPDATE ON public.code_renewal FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER contact_reveal_stays BEFORE DELETE OR UPDATE ON public.contact_reveal FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER duty_never_on_leave BEFORE INSERT ON public.duty FOR EACH ROW EXECUTE FUNCTION public.leave_is_kept();

CREATE TRIGGER mediation_version_stays BEFORE DELETE OR UPDATE ON public.mediation_version FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER opinion_event_stays BEFORE DELETE OR UPDATE ON public.opinion_event FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER plan_version_stays BEFORE DELETE OR UPDATE ON public.plan_version FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER record_note_stays BEFORE DELETE OR UPDATE ON public.record_note FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER record_version_stays BEFORE DELETE OR UPDATE ON public.record_version FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

CREATE TRIGGER roundtable_version_stays BEFORE DELETE OR UPDATE ON public.roundtable_version FOR EACH ROW EXECUTE FUNCTION public.forbid_change();

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.activity_place
    ADD CONSTRAINT activity_place_tenant_id_activity_id_fkey FOREIGN KEY (tenant_id, activity_id) REFERENCES public.activity(tenant_id, activity_id);

ALTER TABLE ONLY public.activity_place
    ADD CONSTRAINT activity_place_tenant_id_deputy_id_fkey FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_tenant_id_offered_by_fkey FOREIGN KEY (tenant_id, offered_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES public.station(tenant_id, station_id);

ALTER TABLE ONLY public.calendar_feed
    ADD CONSTRAINT calendar_feed_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.co_handling
    ADD CONSTRAINT co_handling_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES public.opinion(tenant_id, opinion_id);

ALTER TABLE ONLY public.co_handling
    ADD CONSTRAINT co_handling_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES public.unit(tenant_id, unit_id);

ALTER TABLE ONLY public.code_renewal
    ADD CONSTRAINT code_renewal_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.code_renewal
    ADD CONSTRAINT code_renewal_tenant_id_booking_id_fkey FOREIGN KEY (tenant_id, booking_id) REFERENCES public.booking(tenant_id, booking_id);

ALTER TABLE ONLY public.contact_reveal
    ADD CONSTRAINT contact_reveal_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.contact_reveal
    ADD CONSTRAINT contact_reveal_tenant_id_booking_id_fkey FOREIGN KEY (tenant_id, booking_id) REFERENCES public.booking(tenant_id, booking_id);

ALTER TABLE ONLY public.contact_reveal
    ADD CONSTRAINT contact_reveal_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES public.opinion(tenant_id, opinion_id);

ALTER TABLE ONLY public.contact_reveal
    ADD CONSTRAINT contact_reveal_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.daily_work
    ADD CONSTRAINT daily_work_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.day_change
    ADD CONSTRAINT day_change_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.day_desk
    ADD CONSTRAINT day_desk_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.day_invitee
    ADD CONSTRAINT day_invitee_tenant_id_answered_by_fkey FOREIGN KEY (tenant_id, answered_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.day_invitee
    ADD CONSTRAINT day_invitee_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.day_invitee
    ADD CONSTRAINT day_invitee_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES public.unit(tenant_id, unit_id);

ALTER TABLE ONLY public.deputy_group_member
    ADD CONSTRAINT deputy_group_member_tenant_id_deputy_id_fkey FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.deputy_group_member
    ADD CONSTRAINT deputy_group_member_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES public.deputy_group(tenant_id, group_id);

ALTER TABLE ONLY public.deputy_group
    ADD CONSTRAINT deputy_group_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.deputy_group
    ADD CONSTRAINT deputy_group_tenant_id_leader_id_fkey FOREIGN KEY (tenant_id, leader_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.deputy_leave
    ADD CONSTRAINT deputy_leave_tenant_id_answered_by_fkey FOREIGN KEY (tenant_id, answered_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.deputy_leave
    ADD CONSTRAINT deputy_leave_tenant_id_deputy_id_fkey FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.deputy
    ADD CONSTRAINT deputy_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES public.station(tenant_id, station_id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.duty
    ADD CONSTRAINT duty_tenant_id_deputy_id_fkey FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.group_record
    ADD CONSTRAINT group_record_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES public.deputy_group(tenant_id, group_id);

ALTER TABLE ONLY public.group_record
    ADD CONSTRAINT group_record_tenant_id_recorded_by_fkey FOREIGN KEY (tenant_id, recorded_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.holiday_year
    ADD CONSTRAINT holiday_year_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.holiday_year
    ADD CONSTRAINT holiday_year_tenant_id_set_by_fkey FOREIGN KEY (tenant_id, set_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.mediation
    ADD CONSTRAINT mediation_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.mediation_version
    ADD CONSTRAINT mediation_version_tenant_id_mediation_id_fkey FOREIGN KEY (tenant_id, mediation_id) REFERENCES public.mediation(tenant_id, mediation_id);

ALTER TABLE ONLY public.message_quota
    ADD CONSTRAINT message_quota_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.no_show_note
    ADD CONSTRAINT no_show_note_tenant_id_booking_id_fkey FOREIGN KEY (tenant_id, booking_id) REFERENCES public.booking(tenant_id, booking_id);

ALTER TABLE ONLY public.no_show_note
    ADD CONSTRAINT no_show_note_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES public.station(tenant_id, station_id);

ALTER TABLE ONLY public.opinion_contact
    ADD CONSTRAINT opinion_contact_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES public.opinion(tenant_id, opinion_id);

ALTER TABLE ONLY public.opinion_event
    ADD CONSTRAINT opinion_event_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES public.opinion(tenant_id, opinion_id);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_tenant_id_lead_unit_id_fkey FOREIGN KEY (tenant_id, lead_unit_id) REFERENCES public.unit(tenant_id, unit_id);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_tenant_id_sender_id_fkey FOREIGN KEY (tenant_id, sender_id) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.opinion
    ADD CONSTRAINT opinion_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES public.station(tenant_id, station_id);

ALTER TABLE ONLY public.photo
    ADD CONSTRAINT photo_tenant_id_mediation_id_fkey FOREIGN KEY (tenant_id, mediation_id) REFERENCES public.mediation(tenant_id, mediation_id);

ALTER TABLE ONLY public.photo
    ADD CONSTRAINT photo_tenant_id_opinion_id_fkey FOREIGN KEY (tenant_id, opinion_id) REFERENCES public.opinion(tenant_id, opinion_id);

ALTER TABLE ONLY public.photo
    ADD CONSTRAINT photo_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.plan_exception
    ADD CONSTRAINT plan_exception_tenant_id_set_by_fkey FOREIGN KEY (tenant_id, set_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.plan_exception
    ADD CONSTRAINT plan_exception_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES public.station(tenant_id, station_id);

ALTER TABLE ONLY public.plan_version
    ADD CONSTRAINT plan_version_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.print_template
    ADD CONSTRAINT print_template_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.print_template
    ADD CONSTRAINT print_template_tenant_id_saved_by_fkey FOREIGN KEY (tenant_id, saved_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.reception_day
    ADD CONSTRAINT reception_day_tenant_id_station_id_fkey FOREIGN KEY (tenant_id, station_id) REFERENCES public.station(tenant_id, station_id);

ALTER TABLE ONLY public.reception_record
    ADD CONSTRAINT reception_record_tenant_id_booking_id_fkey FOREIGN KEY (tenant_id, booking_id) REFERENCES public.booking(tenant_id, booking_id);

ALTER TABLE ONLY public.reception_record
    ADD CONSTRAINT reception_record_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.reception_record
    ADD CONSTRAINT reception_record_tenant_id_proposed_unit_id_fkey FOREIGN KEY (tenant_id, proposed_unit_id) REFERENCES public.unit(tenant_id, unit_id);

ALTER TABLE ONLY public.reception_record
    ADD CONSTRAINT reception_record_tenant_id_visit_id_fkey FOREIGN KEY (tenant_id, visit_id) REFERENCES public.visit(tenant_id, visit_id);

ALTER TABLE ONLY public.reception_rule
    ADD CONSTRAINT reception_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.reception_rule
    ADD CONSTRAINT reception_rule_tenant_id_set_by_fkey FOREIGN KEY (tenant_id, set_by) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.reception_slot
    ADD CONSTRAINT reception_slot_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.record_contact
    ADD CONSTRAINT record_contact_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.record_note
    ADD CONSTRAINT record_note_tenant_id_deputy_id_fkey FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.record_note
    ADD CONSTRAINT record_note_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.record_version
    ADD CONSTRAINT record_version_tenant_id_record_id_fkey FOREIGN KEY (tenant_id, record_id) REFERENCES public.reception_record(tenant_id, record_id);

ALTER TABLE ONLY public.restraint
    ADD CONSTRAINT restraint_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES public.account(tenant_id, account_id);

ALTER TABLE ONLY public.roundtable_task
    ADD CONSTRAINT roundtable_task_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.roundtable_task
    ADD CONSTRAINT roundtable_task_tenant_id_deputy_id_fkey FOREIGN KEY (tenant_id, deputy_id) REFERENCES public.deputy(tenant_id, deputy_id);

ALTER TABLE ONLY public.roundtable_task
    ADD CONSTRAINT roundtable_task_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES public.unit(tenant_id, unit_id);

ALTER TABLE ONLY public.roundtable_version
    ADD CONSTRAINT roundtable_version_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE ONLY public.station
    ADD CONSTRAINT station_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.unit
    ADD CONSTRAINT unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenant(tenant_id);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_tenant_id_booking_id_fkey FOREIGN KEY (tenant_id, booking_id) REFERENCES public.booking(tenant_id, booking_id);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.day_desk(tenant_id, day_id);

ALTER TABLE ONLY public.visit
    ADD CONSTRAINT visit_tenant_id_slot_id_fkey FOREIGN KEY (tenant_id, slot_id) REFERENCES public.reception_slot(tenant_id, slot_id);

ALTER TABLE ONLY public.wait_place
    ADD CONSTRAINT wait_place_tenant_id_day_id_fkey FOREIGN KEY (tenant_id, day_id) REFERENCES public.reception_day(tenant_id, day_id);

ALTER TABLE public.account ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.activity ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.activity_place ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.booking ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.calendar_feed ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.co_handling ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.code_renewal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.contact_reveal ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.counter ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.daily_work ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.day_change ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.day_desk ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.day_invitee ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deputy ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deputy_group ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deputy_group_member ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.deputy_leave ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.duty ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.group_record ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.holiday_year ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.message_quota ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.no_show_note ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.notice ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.opinion ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.opinion_contact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.opinion_event ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_tenant ON public.account USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.activity USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.activity_place USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.booking USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.calendar_feed USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.co_handling USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.code_renewal USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.contact_reveal USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.counter USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.daily_work USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.day_change USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.day_desk USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.day_invitee USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.deputy USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.deputy_group USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.deputy_group_member USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.deputy_leave USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.duty USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.group_record USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.holiday_year USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.mediation USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.mediation_version USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.message_quota USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.no_show_note USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.notice USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.opinion USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.opinion_contact USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.opinion_event USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.photo USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.plan_exception USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.plan_version USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.print_template USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.reception_day USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.reception_record USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.reception_rule USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.reception_slot USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.record_contact USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.record_note USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.record_version USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.request USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.restraint USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.role_grant USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.roundtable_task USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.roundtable_version USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.station USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.unit USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.visit USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

CREATE POLICY own_tenant ON public.wait_place USING ((tenant_id = ( SELECT current_setting('app.tenant'::text, true) AS current_setting)));

ALTER TABLE public.photo ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.plan_exception ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.plan_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.print_template ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reception_day ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reception_record ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reception_rule ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.reception_slot ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.record_contact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.record_note ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.record_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.request ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.restraint ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.role_grant ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.roundtable_task ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.roundtable_version ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.station ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.unit ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.visit ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.wait_place ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA public TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.activity TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.activity_place TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.booking TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.calendar_feed TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.co_handling TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.code_renewal TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.contact_reveal TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.counter TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.daily_work TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.day_change TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.day_desk TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.day_invitee TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deputy TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deputy_group TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deputy_group_member TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deputy_leave TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.duty TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.field_key TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.group_record TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.holiday_year TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.mediation_version TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.message_quota TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.no_show_note TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notice TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.opinion TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.opinion_contact TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.opinion_event TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.photo TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.plan_exception TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.plan_version TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.print_template TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reception_day TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reception_record TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reception_rule TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reception_slot TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.record_contact TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.record_note TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.record_version TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.request TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.restraint TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.role_grant TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roundtable_task TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.roundtable_version TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.station TO shuanglian_app;

GRANT SELECT,INSERT ON TABLE public.tenant TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.unit TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.visit TO shuanglian_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wait_place TO shuanglian_app;
