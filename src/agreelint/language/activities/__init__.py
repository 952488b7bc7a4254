"""What a statement makes of an activity in it: how it stands, who acts, and what fills its slots."""
