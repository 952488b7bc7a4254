"""Everything about one red line weighed together, where no rule of reasoning settles it: learned from agreements."""
