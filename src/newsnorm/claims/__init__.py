"""Line up the figures of several articles, and repair one from the others."""
