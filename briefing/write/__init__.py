"""Writers: each turns a chosen fact into one sentence."""
