"""What is chosen above the groups, to be shown and in which order, and that the groups follow it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from imagetwin.config.preferences import Preferences
from imagetwin.gui.controllers.image_controller import ImageController
from imagetwin.gui.controllers.preferences_controller import PreferencesController
from imagetwin.gui.controllers.view_controller import ViewController
from imagetwin.gui.models.group_model import GroupModel
from imagetwin.gui.views.distance_histogram import DistanceHistogram
from imagetwin.gui.views.tier_bar import TierBar
from imagetwin.gui.views.view_bar import ViewBar
from imagetwin.review.filtering import GroupFilter
from imagetwin.review.ordering import GroupOrder, OrderKey
from imagetwin.review.tiers import ALL_TIERS
from imagetwin.review.view import Arrangement


class FilterController(QObject):
    """Between the bars of tiers and of the view, the histogram, and `views`, which arranges the groups."""

    def __init__(
        self,
        model: GroupModel,
        views: ViewController,
        preferences: PreferencesController,
        images: ImageController,
        folders: Callable[[], Sequence[Path]],
    ) -> None:
        super().__init__(model)
        self._model, self._views, self._preferences = model, views, preferences
        self._images, self._folders = images, folders

    def attach(self, tier_bar: TierBar, view_bar: ViewBar, histogram: DistanceHistogram) -> None:
        """Follow what is chosen in these, and show in them what is chosen at the start."""
        self._tier_bar, self._view_bar, self._histogram = tier_bar, view_bar, histogram
        tier_bar.set_hidden(self._preferences.value.known_hidden_tiers)
        view_bar.set_order(self._views.arrangement.order)
        tier_bar.tiers_changed.connect(self._on_chosen)
        view_bar.arrangement_changed.connect(self._on_chosen)
        histogram.distances_chosen.connect(view_bar.choose_distances)
        self._model.modelReset.connect(self._on_groups_set)

    @Slot()
    def show_selected_folder(self) -> None:
        """Show only groups with an image in the folder of the selected one."""
        if self._images.image is not None:
            self._view_bar.choose_folder(self._images.image.path.parent)

    @Slot()
    def _on_chosen(self) -> None:
        hidden = sorted(ALL_TIERS - self._tier_bar.tiers)
        order = self._view_bar.order
        chosen = replace(
            self._preferences.value,
            hidden_tiers=tuple(tier.value for tier in hidden),
            group_order=order.key.value,
            group_order_descends=order.descending,
        )
        if chosen != self._preferences.value:
            self._preferences.save(chosen)
        arrangement = self._view_bar.arrangement(GroupFilter(tiers=self._tier_bar.tiers))
        self._histogram.set_chosen(arrangement.shown.distances)
        self._views.want(arrangement)

    @Slot()
    def _on_groups_set(self) -> None:
        self._view_bar.set_formats(self._model.formats)
        self._view_bar.set_folders(self._folders())


def remembered_arrangement(preferences: Preferences) -> Arrangement:
    """Return what was chosen the last time."""
    key = preferences.group_order
    order = GroupOrder(OrderKey(key) if key in set(OrderKey) else OrderKey.FOUND, preferences.group_order_descends)
    return Arrangement(GroupFilter(tiers=ALL_TIERS - preferences.known_hidden_tiers), order)
