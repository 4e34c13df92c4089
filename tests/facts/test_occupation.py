"""From a title to an occupation: a list of everyday titles over all trades, and how sure the answer may be."""

from __future__ import annotations

import json
import hashlib
import os

import pytest

from jdlint.facts.occupation import Occupation, occupation_of, occupation_of_title
from jdlint.finding import Span
from jdlint.posting import Node, Posting
from jdlint.reference.occupations import DATA, fold, look_up, occupations
from jdlint.source import Source

#: A title as it stands in postings, and the occupations that a careful person would accept for it.
EVERYDAY = {
    # health and care
    "Registered Nurse": "29-1141",
    "RN - ICU nights": "29-1141",
    "Certified Nursing Assistant (CNA)": "31-1131",
    "LPN / LVN": "29-2061",
    "Medical Assistant": "31-9092",
    "Home Health Aide": "31-1121",
    "Caregiver": "31-1121 31-1122",
    "Staff Pharmacist": "29-1051",
    "Pharmacy Technician": "29-2052",
    "Dental Hygienist": "29-1292",
    "Physical Therapist Assistant": "31-2021",
    "Phlebotomist": "31-9097",
    "Radiologic Technologist": "29-2034",
    "Licensed Clinical Social Worker": "21-1022 21-1023",
    "Vet Tech": "29-2056",
    "Paramedic": "29-2043",
    "Behavioral Health Technician": "29-2053 31-1133",
    "Massage Therapist": "31-9011",
    # shops, offices on the street
    "Cashier": "41-2011",
    "Part-time Cashier - Store #1123": "41-2011",
    "Retail Sales Associate": "41-2031",
    "Assistant Store Manager": "41-1011",
    "Stock Clerk, Overnight": "53-7065",
    "Customer Service Rep II": "43-4051",
    "Call Center Agent": "43-4051",
    "Bank Teller": "43-3071",
    "Loan Officer": "13-2072",
    "Account Executive": "41-3091 41-4012 41-4011 41-3011",
    "Real Estate Agent": "41-9022",
    "Outside Sales Representative": "41-4012 41-4011 41-3091",
    "Hair Stylist": "39-5012",
    # food, hotels, leisure
    "Line Cook": "35-2014",
    "Dishwasher (Part Time)": "35-9021",
    "Bartender": "35-3011",
    "Server": "35-3031",
    "Barista": "35-3023",
    "Host/Hostess": "35-9031",
    "Shift Supervisor - Restaurant": "35-1012",
    "Executive Chef": "35-1011",
    "Housekeeper": "37-2012",
    "Hotel Front Desk Agent": "43-4081",
    "Lifeguard": "33-9092",
    "Personal Trainer": "39-9031",
    # moving and storing
    "Janitor": "37-2011",
    "Forklift Driver": "53-7051",
    "Warehouse Associate (Night Shift)": "53-7065 53-7062",
    "HGV Driver": "53-3032",
    "CDL A Truck Driver – Home Weekly!": "53-3032",
    "Delivery Driver": "53-3033 53-3031",
    "Bus Driver": "53-3051 53-3052",
    "Order Picker": "53-7065",
    "Package Handler": "53-7062",
    "Dispatcher": "43-5032 43-5031",
    # building, making, mending, land
    "Electrician": "47-2111",
    "Journeyman Plumber": "47-2152",
    "HVAC Service Technician": "49-9021",
    "Carpenter": "47-2031",
    "Construction Laborer": "47-2061",
    "Welder": "51-4121",
    "CNC Machinist": "51-4041 51-9161",
    "Production Worker": "51-9199 51-9198",
    "Assembler I": "51-2092 51-2099 51-2090",
    "Quality Control Inspector": "51-9061",
    "Maintenance Technician": "49-9071 49-9041",
    "Auto Mechanic": "49-3023",
    "Diesel Mechanic": "49-3031",
    "Heavy Equipment Operator": "47-2073",
    "Painter": "47-2141",
    "Landscaper": "37-3011",
    "Farm Worker": "45-2092 45-2093",
    # public safety, schools
    "Security Guard": "33-9032",
    "Police Officer": "33-3051",
    "Firefighter/EMT": "33-2011",
    "Correctional Officer": "33-3012",
    "Teacher Aide": "25-9042 25-9043 25-9049",
    "Substitute Teacher": "25-3031",
    "3rd Grade Teacher": "25-2021",
    "Special Education Teacher": "25-2051 25-2055 25-2056 25-2057 25-2058 25-2059",
    "Lead Teacher, Preschool": "25-2011",
    "Assistant Principal": "11-9032",
    "Adjunct Instructor, Biology": "25-1042",
    "School Counselor": "21-1012",
    "Day Care Worker": "39-9011",
    # offices
    "Administrative Assistant": "43-6014",
    "Receptionist": "43-4171",
    "Executive Assistant to the CEO": "43-6011",
    "Data Entry Clerk": "43-9021",
    "Staff Accountant": "13-2011",
    "Accounts Payable Specialist": "43-3031",
    "Payroll Coordinator": "43-3051",
    "HR Generalist": "13-1071",
    "Paralegal": "23-2011",
    "Operations Manager": "11-1021",
    "Project Manager, Construction": "11-9021",
    "Graphic Designer": "27-1024",
    "Civil Engineer": "17-2051",
    "Senior Software Engineer (Remote)": "15-1252",
    "AI Engineer": "15-1252 15-1221",
    "Data Analyst": "15-2051",
    "Product Manager": "11-2021 13-1082 11-3021",
}  # fmt: skip
