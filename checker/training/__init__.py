"""Trains and measures the models that ship; the only part that imports scikit-learn."""
