"""From claims to the two reliance scores, the outlet mix and the records behind an article."""
