"""What the sentence around an effect or a reference says: whether it agrees, forbids, or leaves something."""
