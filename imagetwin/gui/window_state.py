"""What can be done now, what is chosen, and how the window lay: actions enabled, actions checked, states as text."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray

from imagetwin.config.preferences import THUMBNAIL_SIDES, Layout, Preferences, Theme
from imagetwin.domain.tiers import TIERS
from imagetwin.review.session import ReviewSession

_ALWAYS_IN_PEACE = ("browse", "folders", "undo", "dismissals", "history", "options", "open_review")
_DECIDING = ("keep_this", "keep_left", "keep_right", "keep_all", "swap", "next_undecided", "previous_undecided")
_OF_GROUPS = (
    *_DECIDING,
    *("set_reference", "take_out", "split", "dismiss", "dismiss_image"),
    *("report", "mark_all", "mark_by_rules", "filter", "filter_folder", "clear_filter", "remove_group"),
    *(f"mark_{tier.value}" for tier in TIERS),
)
_OF_IMAGES = ("open", "show", "copy")
_OF_MARKS = ("clear_marks", "remove")


@dataclass(frozen=True, slots=True)
class Activity:
    """What goes on in the window; `is_idle` where nothing does that the review has to wait for."""

    is_idle: bool
    is_searching: bool
    has_folders: bool
    has_result: bool
    unreadable_count: int


def enabled_actions(activity: Activity, session: ReviewSession) -> dict[str, bool]:
    """Return whether each action can be used, for those with which it depends on something."""
    idle, summary = activity.is_idle, session.summary()
    has_groups = summary.group_count > 0
    return {
        **dict.fromkeys(_ALWAYS_IN_PEACE, idle),
        **dict.fromkeys(_OF_GROUPS, idle and has_groups),
        **dict.fromkeys(_OF_IMAGES, has_groups),
        **dict.fromkeys(_OF_MARKS, idle and summary.marked_count > 0),
        "clear_folders": idle and activity.has_folders,
        "find": idle and activity.has_folders,
        "pause": activity.is_searching,
        "cancel": not idle,
        "undo_decision": idle and session.can_undo,
        "redo_decision": idle and session.can_redo,
        "save_review": idle and activity.has_result,
        "unreadable": activity.unreadable_count > 0,
    }


def checked_actions(preferences: Preferences) -> dict[str, bool]:
    """Return whether each action of a choice is the chosen one."""
    return {
        **{f"layout_{layout.value}": layout == preferences.known_layout for layout in Layout},
        **{f"theme_{theme.value}": theme == preferences.known_theme for theme in Theme},
        "go_on": preferences.goes_on_after_deciding,
        **{f"size_{side}": side == preferences.known_thumbnail_side for side in THUMBNAIL_SIDES},
    }


def text_of(state: QByteArray) -> str:
    """Return a widget's saved state as text, for the preferences."""
    return bytes(state.toBase64().data()).decode("ascii")


def state_of(text: str) -> QByteArray:
    """Return the state of a text; what is none of ours is ignored by the widget that restores it."""
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
