/// The closed vocabulary of verbs that paths and operation ids name actions by.
///
/// The list is closed, because an addition would rename existing calls.
package enum Verb {
  /// What a verb of an operation id states about an ordinary operation on a resource.
  package enum Purpose {
    case reading, creating, updating, deleting
  }

  /// Whether the word is a verb of an API.
  package static func contains(_ word: String) -> Bool {
    actions.contains(word) || actionsAndThings.contains(word) || purposes[word] != nil
  }

  /// Whether the word is only a verb, and never the name of a thing.
  package static func isOnlyVerb(_ word: String) -> Bool { actions.contains(word) }

  /// Whether the word is an action that reads, even if it is also a noun: `GET /users/search`.
  package static func reads(_ word: String) -> Bool { readingActions.contains(word) }

  /// Whether the word is an action that takes something away, which no call may hide behind `create`
  /// or `update`.
  package static func isDestructive(_ word: String) -> Bool { destructive.contains(word) }

  /// Whether the word begins a question: `GET /names/is_taken`.
  package static func asks(_ word: String) -> Bool {
    ["can", "contains", "exists", "has", "is"].contains(word)
  }

  /// Whether the word with an object in the plural is an action, however it is sent: `find_items`.
  package static func fetches(_ word: String) -> Bool {
    ["fetch", "find", "get", "lookup"].contains(word)
  }

  /// Whether the word with an object in the plural is an action where something is sent:
  /// `count_tokens`.
  package static func takesObjects(_ word: String) -> Bool {
    fetches(word) || takesObject(word) || ["count", "search"].contains(word)
  }

  /// Whether the word is a verb with an object, so that `set_default_items` is an action, although
  /// the word also names a thing.
  package static func takesObject(_ word: String) -> Bool { transitive.contains(word) }

  /// The purpose of one of the verbs for which the method and the path would do as well.
  package static func purpose(_ word: String) -> Purpose? { purposes[word] }

  private static let purposes: [String: Purpose] = [
    "get": .reading, "list": .reading, "retrieve": .reading, "read": .reading, "fetch": .reading,
    "find": .reading, "show": .reading, "view": .reading, "describe": .reading, "query": .reading,
    "create": .creating, "post": .creating, "add": .creating, "insert": .creating,
    "new": .creating, "make": .creating,
    "update": .updating, "put": .updating, "patch": .updating, "modify": .updating,
    "edit": .updating, "change": .updating, "set": .updating, "replace": .updating,
    "upsert": .updating, "save": .updating,
    "delete": .deleting, "remove": .deleting, "destroy": .deleting,
  ]

  /// Whether the word is an action where it is the whole path, although it also names a thing.
  package static func isActionAlone(_ word: String) -> Bool {
    [
      "checkout", "download", "export", "import", "login", "logout", "ping", "preview", "search",
      "sync", "upload",
    ].contains(word)
  }

  /// Whether the word makes a phrase with a verb before it: `log_out`.
  package static func isParticle(_ word: String) -> Bool {
    ["back", "down", "in", "off", "on", "out", "up"].contains(word)
  }

  /// Whether the word qualifies a verb after it: `bulk_create`.
  package static func isQualifier(_ word: String) -> Bool {
    [
      "async", "auto", "batch", "bulk", "force", "hard", "mass", "multi", "permanently", "soft",
    ].contains(word)
  }

  private static let destructive: Set<String> = words(
    """
    archive cancel clear deactivate delete destroy disable drop erase purge remove reset revoke \
    terminate unlink wipe
    """)

  private static let readingActions: Set<String> = words(
    """
    autocomplete check compare count discover download enumerate export fetch find get list \
    lookup ping poll preview query read retrieve search show validate verify
    """)

  private static let transitive: Set<String> = words("complete set stop update")

  private static let actions: Set<String> = words(
    """
    abort accept ack acknowledge activate add adjust admit advance amend analyze annotate \
    anonymize append apply approve assign associate attach attest authenticate authorize \
    autocomplete begin bind blacklist broadcast calculate cancel categorize certify classify \
    cleanup clear collect compare compute concatenate configure confirm connect consume contest \
    convert crawl create crop deactivate debug decline decode decrease decrypt dedupe defer \
    delete deliver demote deny deprecate deprovision deregister destroy detach detect diagnose \
    disable disapprove disassociate disburse discard disconnect dismiss dispatch distribute \
    downgrade downvote drain duplicate edit eject elevate enable encode encrypt endorse enforce \
    enqueue enrich enroll ensure enter enumerate erase escalate estimate evaluate evict execute \
    exit expand expire explain extract fetch finalize find finish flush forget forgot forward freeze \
    fund generate get halt handle hangup harvest hide identify ignore inactivate increase \
    increment infer ingest initialize initiate inject insert inspect install instantiate \
    interrupt introspect invalidate join kick leave lookup make manage mask merge migrate minimize mint \
    moderate modify normalize notify nudge offboard onboard optimize originate override parse \
    pause perform persist populate preload prepare presign prioritize promote propose protect prove \
    provision prune publish purge quarantine quiesce reactivate read reassign reattach \
    reauthorize rebalance rebase reboot rebuild recalculate recall recheck reclassify recompute \
    reconcile reconnect recover recreate redact redeem redeliver redeploy redrive reevaluate \
    refer refresh refuse regenerate register rehydrate reimport reindex reinstall reinvite \
    reject relaunch reload relocate remind remix remove rename render renew reopen reorder \
    reorganize repair repay replace replay reprocess republish rerank rerun rescan reschedule \
    resend reserve resize resolve respond restore restrict resubmit resume resync retrain \
    retrieve retrigger retry reupload revalidate reverse revert revoke rewind rewrite rotate \
    sanitize save seal seek select send settle shrink shutdown silence simulate skip snooze \
    solve spawn strip submit subscribe succeed summarize supersede suspend synchronize \
    synthesize terminate throttle toggle tokenize touch transcode transcribe translate transmit \
    triage trim truncate unarchive unassign unban unbind unblock undelete undeploy undo unenroll \
    unfavorite unflag unfollow unfreeze ungroup unhide uninstall unlike unlink unlock unmask \
    unmerge unmute unpause unpin unpublish unregister unreject unreserve unrevoke unsave \
    unschedule unseal unshare unstar unsubscribe unsuspend untag unvote upsert upvote validate \
    verify visit withdraw write
    """)

  /// Verbs that are also names of things.
  private static let actionsAndThings: Set<String> = words(
    """
    answer archive ban block bookmark build capture charge check checkin checkout clone close \
    compact complete copy count deploy discover download draft drop embed exchange exclude \
    export extend fail filter flag follow force fork gift grant import include invite invoke \
    issue kill launch like link list load lock log login logout mark match mount move mute open \
    opt pay pin ping poll power present preview probe process pull push put query refund release \
    reply report request reset restart return review reward rollback run scale scan schedule \
    search set share ship sign sort split star start stop stream swap switch sync tag test \
    timeout transfer transform trash trigger update upgrade upload view void vote wait watch \
    wipe
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
