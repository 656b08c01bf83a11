"""Logistic regression by Newton's method, for the tools that train small weights. Needs numpy."""

from __future__ import annotations

import numpy as np

_STEPS = 40
_SETTLED = 1e-6


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, *, decay: float, bias_decay: float) -> np.ndarray:
    """Return the weights of the columns of *x*, the first of which is the bias.

    Args:
        x: One row a case.
        y: 1 or 0 for each case.
        weight: How much each case counts.
        decay: Penalty on the square of every weight but the bias.
        bias_decay: The same for the bias.
    """
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], decay)
    penalty[0] = bias_decay
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (weight * (likely - y)) + penalty * weights
        curve = (x * (weight * likely * (1 - likely))[:, None]).T @ x + np.diag(penalty + 1e-6)
        step = np.linalg.solve(curve, gradient)
        weights -= step
        if np.abs(step).max() < _SETTLED:
            break
    return weights
