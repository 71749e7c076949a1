//! How different two colours look: CIEDE2000, after G. Sharma, W. Wu, E. Dalal, "The CIEDE2000 Color-Difference Formula" (2005).

use std::f64::consts::PI;

/// Lightness, green to red, blue to yellow.
pub type Lab = [f64; 3];

/// The difference; about 2 is seen side by side, 15 is told apart across a room.
pub fn difference([light_1, a_1, blue_1]: Lab, [light_2, a_2, blue_2]: Lab) -> f64 {
    let mean_chroma = f64::midpoint(a_1.hypot(blue_1), a_2.hypot(blue_2));
    let stretch = 1.0 + 0.5 * (1.0 - saturation(mean_chroma));
    let (red_1, red_2) = (a_1 * stretch, a_2 * stretch);
    let (chroma_1, chroma_2) = (red_1.hypot(blue_1), red_2.hypot(blue_2));
    let (hue_1, hue_2) = (hue(red_1, blue_1), hue(red_2, blue_2));
    let grey = chroma_1 * chroma_2 == 0.0;
    let turn = if grey { 0.0 } else { turn(hue_1, hue_2) };

    let light = f64::midpoint(light_1, light_2);
    let chroma = f64::midpoint(chroma_1, chroma_2);
    let mean_hue = if grey {
        hue_1 + hue_2
    } else {
        hue_1 + turn / 2.0
    };
    let by_hue = 1.0 - 0.17 * (mean_hue - degrees(30.0)).cos()
        + 0.24 * (2.0 * mean_hue).cos()
        + 0.32 * (3.0 * mean_hue + degrees(6.0)).cos()
        - 0.20 * (4.0 * mean_hue - degrees(63.0)).cos();
    let off = (light - 50.0).powi(2);
    let of_light = (light_2 - light_1) / (1.0 + 0.015 * off / (20.0 + off).sqrt());
    let of_chroma = (chroma_2 - chroma_1) / (1.0 + 0.045 * chroma);
    let of_hue =
        2.0 * (chroma_1 * chroma_2).sqrt() * (turn / 2.0).sin() / (1.0 + 0.015 * chroma * by_hue);
    let around = (mean_hue.rem_euclid(2.0 * PI).to_degrees() - 275.0) / 25.0;
    let twist = degrees(60.0 * (-around.powi(2)).exp());
    let both = -2.0 * saturation(chroma) * twist.sin() * of_chroma * of_hue;
    (of_light.powi(2) + of_chroma.powi(2) + of_hue.powi(2) + both).sqrt()
}

fn saturation(chroma: f64) -> f64 {
    let seventh = chroma.powi(7);
    (seventh / (seventh + 25.0_f64.powi(7))).sqrt()
}

fn hue(red: f64, blue: f64) -> f64 {
    blue.atan2(red).rem_euclid(2.0 * PI)
}

/// From one hue to the other, the shorter way round.
fn turn(from: f64, to: f64) -> f64 {
    (to - from + PI).rem_euclid(2.0 * PI) - PI
}

fn degrees(number: f64) -> f64 {
    number.to_radians()
}
