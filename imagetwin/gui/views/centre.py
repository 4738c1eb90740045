"""The middle of the window: the folders above, the groups or a message between, the counts below."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from imagetwin.gui.views.message_page import MessagePage
from imagetwin.gui.views.review_bar import ReviewBar
from imagetwin.gui.views.search_bar import SearchBar
from imagetwin.gui.views.tier_bar import TierBar
from imagetwin.gui.views.view_bar import ViewBar

_GROUPS_WIDTH, _PANE_WIDTH = 540, 560


class Centre(QWidget):
    """Lays the bars around `pages`, which has either a message or the groups beside the compared pictures."""

    def __init__(
        self, search_bar: SearchBar, view_bar: ViewBar, tier_bar: TierBar, review_bar: ReviewBar, message: MessagePage
    ) -> None:
        super().__init__()
        self._bars = (search_bar, tier_bar, view_bar)
        self._review_bar, self._message = review_bar, message
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._review_page = QWidget()
        review = _column(self._review_page)
        review.addWidget(view_bar)
        review.addWidget(tier_bar)
        review.addWidget(self.splitter, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(message)
        self.pages.addWidget(self._review_page)
        self._column = _column(self)
        self._column.addWidget(search_bar)
        self._column.addWidget(self.pages, 1)

    def set_parts(self, groups: QWidget, pane: QWidget) -> None:
        """Put the groups and the compared pictures side by side."""
        self.splitter.addWidget(groups)
        self.splitter.addWidget(pane)
        self.splitter.setChildrenCollapsible(False)
        # Now only: Tab goes through what is added in that order.
        self._column.addWidget(self._review_bar)

    def restore_widths(self, state: QByteArray) -> None:
        """Divide the room as it was, as `splitter` saved it."""
        self.splitter.setSizes([_GROUPS_WIDTH, _PANE_WIDTH])
        self.splitter.restoreState(state)

    def show_review(self) -> None:
        """Show the groups."""
        self.pages.setCurrentWidget(self._review_page)

    def show_message(self, heading: str = "", sentence: str = "", offered: Sequence[str] = ()) -> None:
        """Show a message in the place of the groups: this one, or without a heading the one that it has.

        `offered` are the names of actions that come next.
        """
        if heading:
            self._message.show_message(heading, sentence, offered)
        self.pages.setCurrentWidget(self._message)

    def refresh_colours(self) -> None:
        """Draw icons and links in the colours of another theme."""
        for bar in self._bars:
            bar.refresh_icons()
        self._review_bar.refresh_colours()


def _column(parent: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
