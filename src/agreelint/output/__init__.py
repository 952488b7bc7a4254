"""From a review to a report: one file per format, and nothing but the review goes in."""
