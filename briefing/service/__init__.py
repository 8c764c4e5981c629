"""The HTTP service: `create_app(settings)` gives the whole application."""

from briefing.service.app import create_app
from briefing.service.limits import Limits

__all__ = ["Limits", "create_app"]
