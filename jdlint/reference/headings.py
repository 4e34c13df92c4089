"""Headings and labels of postings in English, by the fields that they stand for; more are in `heading_shapes`."""

from __future__ import annotations

#: Headings by field; lower case, without punctuation, "and" for "&". Words of `sections._FILLERS` may be left out.
HEADINGS = {
    "duties": """
        what you d be doing|what you d do
        responsibilities|duties|duties and responsibilities|roles and responsibilities|role and responsibilities
        responsibilities and duties|essential functions|essential duties|essential job functions|marginal functions
        essential duties and responsibilities|essential functions and responsibilities|tasks|tasks and responsibilities
        what you will do|what you ll do|what youll do|what you will be doing|what you ll be doing|what you do|you will
        what will you do|what will i do|what i will do|in this role you will|in this role you ll|what the job involves
        day to day|your day to day|a day in the life|what a typical day looks like|a typical day|how you will contribute
        how you ll contribute|what you will work on|what you ll work on|what you will own|what you ll own|your impact
        how you will make an impact|how you ll make an impact|the impact you will have|the impact you ll have
        your mission|key objectives|objectives|what you will accomplish|functions|accountabilities|scope of work
        areas of responsibility|what you ll be responsible for|what you will be responsible for|the work
        key result areas|performance objectives|work performed|examples of duties|examples of work|illustrative duties
        typical tasks|your tasks|what we need you to do|what we ll ask you to do|supervisory responsibilities""",
    "qualifications.required": """
        requirements|qualifications|required qualifications|minimum qualifications|basic qualifications|what we need
        what we ask for|what we ask
        minimum requirements|basic requirements|what we require|what you need|what you will need|what you ll need
        who you are|you have|you are|you bring|what you bring|what you ll bring|what you will bring
        what you bring to the table|what you have|what we are looking for|what we re looking for|who we are looking for
        who we re looking for|we are looking for|must have|must haves|must have skills|the must haves|essential criteria
        essential|required|about you|your profile|ideal candidate|the ideal candidate|candidate profile|your background
        qualifications and requirements|requirements and qualifications|qualifications and experience
        qualifications and skills|skills and qualifications|skills and requirements|skills and experience
        experience and skills|experience and qualifications|knowledge skills and abilities|required skills
        knowledge skills and experience|required skills and experience|required experience|required education
        required education and experience|education and experience|education and experience requirements
        experience and education|training and experience|minimum education and experience|education|experience
        education requirements|experience requirements|educational requirements|job requirements|person specification
        is this you|you might be a good fit if|you may be a good fit if|you ll be a good fit if|what makes you a fit
        you should have|you must have|we require|what you should have|what it takes|what you need to succeed
        specialized experience|selection criteria|competencies|required competencies|hiring requirements
        required skills and abilities|skills and abilities required|experience and education requirements|eligibility
        skills and experience required|what we look for|what you offer|who we look for|what we value
        what we expect|what we expect from you|you|you will have|you ll have|entry requirements|key skills
        soft skills""",
    "qualifications.preferred": """
        preferred qualifications|preferred|preferred skills|preferred experience|preferred requirements|nice to have
        nice to haves|nice to have skills|bonus points|bonus points if|bonus|bonus skills|desired qualifications
        desired skills|desired experience|desired|desirable|desirable criteria|desirable skills|good to have|pluses
        additional qualifications|what would be a plus|a plus|plus points|it s a plus if|we would love it if
        preferred skills and experience|preferred education and experience|preferred qualifications and skills
        preferred but not required|not required but helpful|helpful but not required|great to have|extra credit
        even better if|you might also have|you may also have|what will set you apart|what sets you apart|assets
        preferred education|desired skills and experience|optional skills|ways to stand out|desirable qualifications
        desirable experience|desirable requirements|preferred criteria|optional qualifications""",
    "benefits": """
        benefits|perks|perks and benefits|benefits and perks|what we offer|we offer|what you get|what you ll get
        what you will get|our benefits|our offer|what s in it for you|what is in it for you|why join us|why work with us
        why work here|why you ll love working here|employee benefits|benefits package|what you can expect from us
        our perks|what we can offer|what we can offer you|what we provide|we provide|other benefits|why you should join
        benefits summary|what you can expect|total rewards benefits|benefits information|health and wellness""",
    "pay_and_benefits": """
        pay and benefits|compensation and benefits|salary and benefits|benefits and compensation|pay and perks
        compensation and perks|benefits and pay|benefits and salary|total rewards|rewards|rewards and benefits
        compensation benefits and perks|compensation package|salary and perks|pay benefits and perks""",
    "compensation.notes": """
        compensation|salary|pay|wages|wage|salary range|pay range|compensation range|pay rate|rate of pay|base pay
        base salary|base salary range|base pay range|hourly rate|salary information|salary details|pay transparency
        compensation details|compensation information|pay details|pay information|pay scale|starting pay
        starting salary|how much you will earn|what we pay|earnings|remuneration|annual salary|expected salary
        salary and pay|estimated salary|anticipated salary range|hiring range|target salary range""",
    "compensation.grade": "pay grade|salary grade|job grade|pay band|salary band",
    "application.how_to": """
        how to apply|apply|apply now|to apply|application|applications|application process|application instructions
        application procedure|ready to apply|interested|how do i apply|how you apply|applying|apply here|apply today
        how to submit|submit your application|next steps|to be considered|application requirements
        special instructions to applicants|special instructions|instructions to applicants
        instructions for applicants""",
    "hiring_process": """
        hiring process|interview process|recruitment process|selection process|our hiring process|our interview process
        what to expect|what happens next|the process|process|interviews|hiring timeline|what the process looks like
        steps in the process|recruiting process|how we hire|interview stages""",
    "employer.about": """
        about us|who we are|our company|company|company overview|company description|about the company|our story
        about the organization|about the organisation|about the employer|our mission|mission|our values|our culture
        company profile|company background|our mission and values|who are we|the company|about our company
        the organization|organization|overview of the company|agency overview|about the agency|culture|values""",
    "about_role": """
        about the role|about the job|about the position|about this role|about this job|about this position|the role
        the job|the position|the opportunity|opportunity|job description|position description|role description
        description|position overview|role overview|job overview|about the opportunity|about this opportunity
        opportunity overview|purpose|job purpose|position purpose|purpose of the role|role purpose|your role|this role
        role|purpose of the position|the team and the role|the role and the team|about the project|the vacancy
        definition|class definition""",
    "summary": """
        summary|job summary|position summary|role summary|executive summary|overview|in short|at a glance|in brief
        introduction|intro|general summary|brief description|in a nutshell|snapshot|tl dr|tldr""",
    "highlights": "key takeaways|highlights|takeaways|key points|job highlights|role highlights|at a glance highlights",
    "statements.equal_opportunity": """
        equal opportunity|equal opportunity employer|equal employment opportunity|equal opportunity statement|eeo
        eeo statement|eoe|equal opportunities|equal opportunity and diversity|diversity|diversity and inclusion
        diversity equity and inclusion|diversity inclusion and belonging|dei|dei statement|non discrimination
        nondiscrimination|non discrimination statement|nondiscrimination statement|diversity statement|inclusion
        our commitment to diversity|commitment to diversity|eeo policy|equal opportunity policy|our commitment
        equal employment opportunity statement|equal opportunity for all|equity diversity and inclusion
        everyone is welcome|inclusion and diversity|equity|our commitment to equal opportunity|affirmative action""",
    "statements.accommodation": """
        accommodation|accommodations|reasonable accommodation|reasonable accommodations|accommodation statement
        adjustments|accommodations statement|accessibility|disability accommodation|disability accommodations
        reasonable adjustments|accommodations for applicants|ada statement|accommodation requests
        applicants with disabilities""",
    "statements.fair_chance": "fair chance|fair chance hiring|fair chance statement|criminal history",
    "statements.background_check": "background check|background checks|background screening|background investigation",
    "statements.ai_use": "ai use|use of ai|ai in hiring|our use of ai|how we use ai|automated decision tools",
    "statements.privacy": "privacy|privacy notice|privacy policy|privacy statement|data protection|applicant privacy",
    "work_authorization": """
        work authorization|work authorisation|visa sponsorship|visa|sponsorship|eligibility to work|right to work
        work eligibility|who may apply|citizenship|citizenship requirements|employment eligibility""",
    "clearance": "clearance|security clearance|clearance requirements|security clearance requirements",
    "work_environment.description": """
        work environment|working environment|working conditions|work conditions|environment|environmental conditions
        our work environment|physical environment|conditions of work|work setting|working environment and conditions""",
    "work_environment.physical": """
        physical demands|physical requirements|physical|physical demands and work environment|physical abilities
        work environment and physical demands|physical effort|physical and mental demands|physical qualifications
        physical requirements and work environment|physical activities|working conditions and physical demands""",
    "career_growth": """
        career growth|career path|career development|growth|growth opportunities|career progression|career opportunities
        advancement|professional development|learning and development|where this role can lead|growth and development
        training and development|opportunities for growth|advancement opportunities|your growth""",
    "certifications": "certifications|certification|required certifications|certificates|preferred certifications",
    "licenses": """
        licenses|license|licences|licensure|licenses and certifications|licensure and certification|required licenses
        license requirements|certifications and licenses|licenses or certifications
        registrations|licensure requirements|license and certification|licence and certification""",
    "skills": "skills|technical skills|core skills|skills and competencies|skills and abilities|abilities",
    "tools": """
        tools and technologies|tools|technologies|tech stack|our tech stack|technology stack|our stack|the stack|stack
        tools and technology|technology|software|tools and equipment|equipment|technologies we use|tools we use
        tools you will use|tools you ll use|our technology|systems and tools|software and tools|our tools""",
    "faq": "faq|faqs|frequently asked questions|questions and answers|q and a|common questions|questions you may have",
    "citations": "citations|sources|references|bibliography|footnotes|works cited|sources and references",
    "locations": "location|locations|work location|job location|where you will work|where you ll work|duty station",
    "employment.type": "employment type|job type|contract type|appointment type|type of employment|position type",
    "employment.schedule": "schedule|work schedule|hours|working hours|work hours|hours of work|shift|shifts",
    "employment.reports_to": "reports to|reporting to|supervisor|reporting structure|reporting line",
    "dates.closes": "deadline|application deadline|closing date|apply by|closes|applications close|deadline to apply",
    "sections": """
        travel|travel requirement|travel requirements|basic information|general information|key information|details
        job details|position details|about the team|the team|our team|your team|meet the team|who you will work with
        who you ll work with|additional information|other information|other|notes|note|disclaimer|disclaimers|contact
        contact us|questions|supervisory status|supervision|relocation|remote work|success metrics|key metrics
        what success looks like|how we work|how we measure success|training|onboarding|start date|contact information
        job family|about our team|about this team|position information|job information|the department
        about the department|our department|other duties|legal|legal notices|important information|more information
        key relationships|your first 30 days|your first 90 days|your first year|relationships|department|direct reports
        employment details""",
}  # fmt: skip

#: What stands before a colon on a line with a short value, by field; what is not here is looked up as a heading.
LABELS = {
    "title": """
        job title|position title|position|title|role|vacancy|job|official title|working title|subject
        position available|vacancy for|post title|title of post""",
    "employer.name": "company|employer|organization|organisation|company name|employer name|agency|hiring organization",
    "employer.department": "department|division|dept",
    "employer.team": "team",
    "locations": "location|locations|work location|job location|duty station|city|office location|based in|where",
    "compensation": """
        salary|pay|pay rate|wage|wages|hourly rate|compensation|comp|salary range|pay range|base salary|hourly pay
        starting pay|starting salary|annual salary|rate of pay|base pay|compensation range|base salary range""",
    "employment.type": """
        employment type|job type|type|contract type|position type|contract|type of employment|time type|status""",
    "employment.schedule": "schedule|work schedule|hours|working hours|shift|shifts",
    "employment.start_date": "start date|starting date|start",
    "employment.reports_to": "reports to|reporting to|supervisor|line manager|responsible to|accountable to",
    "employment.openings": "number of vacancies|openings|vacancies|number of openings|positions available",
    "employment.duration": "duration|contract length|length of contract",
    "dates.closes": "deadline|apply by|closing date|application deadline|closes|applications close|close date",
    "dates.posted": "posted|date posted|posting date|posted on|opens|opening date",
    "application.how_to": "application link|link to apply|apply link|apply online|apply at|application url|apply via",
    "id": "job id|requisition id|req id|requisition number|requisition|job code|job number|reference|ref|req|job ref",
    "workplace.type": "workplace|workplace type|work mode|work arrangement|remote|work model|work type|location type",
}
