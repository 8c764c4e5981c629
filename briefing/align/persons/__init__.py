"""Conflicts about persons: `roles` (who held one), `ages` (of somebody without a name), `finders` (who found it)."""
