"""Reports, one module a format. They only lay out what a `Report` holds."""
